import type { Command } from '../command.ts';
import type { Locker } from '../locker.ts';
import type { LockerRecord } from '../record.ts';

export type MaybePromise<T> = T | Promise<T>;

/** A locker that can be brought back to where it was: opened anew and asked the same again, or by a copy. */
export interface ExplorableLocker {
  /**
   * The records of a command: those of the timers that were due before it first. Without a reply if the locker
   * threw an error.
   */
  execute(command: Command, atMs: number): MaybePromise<readonly LockerRecord[]>;
  /** Brings it back to its start, every compartment free. */
  reopen(): MaybePromise<void>;
  /**
   * Notes where the locker stands; what it returns brings it back there, as often as it is called. Undefined if the
   * locker cannot be copied.
   */
  save?(): () => void;
}

/** Opens a locker, every compartment free, that tells its records. */
export type OpenRecorded<L extends Locker = Locker> = (
  onRecord: (record: LockerRecord) => void,
) => L;

/** A locker that can note by itself where it stands, as the compiled one. */
export function copyable(
  open: OpenRecorded<Locker & Required<Pick<ExplorableLocker, 'save'>>>,
): ExplorableLocker {
  const { execute, locker } = recorded(open);
  return { execute, reopen: locker.save(), save: () => locker.save() };
}

/** Any other locker that does the same when it is asked the same. */
export function replayable(open: OpenRecorded): ExplorableLocker {
  let run = recorded(open);
  return {
    execute: (command, atMs) => run.execute(command, atMs),
    reopen() {
      run = recorded(open);
    },
  };
}

function recorded<L extends Locker>(open: OpenRecorded<L>) {
  let records: LockerRecord[] = [];
  const locker = open((record) => records.push(record));
  return {
    locker,
    execute(command: Command, atMs: number): readonly LockerRecord[] {
      records = [];
      try {
        locker.execute(command, atMs);
        return records;
      } catch (error) {
        const failure = `it threw ${error instanceof Error ? error.message : String(error)}`;
        return [...records, { atMs, command, effects: [], failure }];
      }
    },
  };
}

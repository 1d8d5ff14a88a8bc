import type { Command } from '../command.ts';
import type { Locker } from '../locker.ts';
import type { LockerRecord } from '../record.ts';

export type MaybePromise<T> = T | Promise<T>;

/** A locker that can be brought back to where it was. */
export interface ExplorableLocker {
  /**
   * The records of a command: those of the timers that were due before it first. Without a reply if the locker
   * threw an error.
   */
  execute(command: Command, atMs: number): MaybePromise<readonly LockerRecord[]>;
  /** Notes where the locker stands; what it returns brings it back there, as often as it is called. */
  save(): () => MaybePromise<void>;
}

/** Opens a locker, every compartment free, that tells its records. */
export type OpenRecorded<L extends Locker = Locker> = (
  onRecord: (record: LockerRecord) => void,
) => L;

/** A locker that can note by itself where it stands, as the compiled one. */
export function copyable(
  open: OpenRecorded<Locker & Pick<ExplorableLocker, 'save'>>,
): ExplorableLocker {
  const { execute, locker } = recorded(open);
  return { execute, save: () => locker.save() };
}

/** Any other locker that does the same when it is given the same: it is opened anew and all is given again. */
export function replayable(open: OpenRecorded): ExplorableLocker {
  let run = recorded(open);
  let history: (readonly [Command, number])[] = [];
  return {
    execute(command, atMs) {
      history.push([command, atMs]);
      return run.execute(command, atMs);
    },
    save() {
      const past = history.slice();
      return () => {
        run = recorded(open);
        history = past.slice();
        for (const [command, atMs] of past) run.execute(command, atMs);
      };
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

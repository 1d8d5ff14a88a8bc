import {
  copyable,
  replayable,
  type ExplorableLocker,
} from '../../../machines/exploration/explorable-locker.ts';
import type { Locker } from '../../../machines/locker.ts';
import { createInterpreter, type Interpreter } from '../../../machines/protocol/interpreter.ts';
import type {
  InProcessSource,
  LockerSource,
  LockerUnderTest,
  Opening,
} from '../../../machines/protocol/locker-under-test.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import { failureOf } from '../failure-of.ts';

/** A source's lockers, to be explored: copied if they can be, or opened anew and given the same again. */
export async function explorableOf(
  source: LockerSource,
  opening: Opening,
): Promise<ExplorableLocker> {
  return source.inProcess ? direct(source.inProcess, opening) : spoken(source, opening);
}

function direct(source: InProcessSource, opening: Opening): ExplorableLocker {
  const open = (onRecord: (record: LockerRecord) => void) => source.open(opening, onRecord);
  return isCopyable(open(() => {}))
    ? copyable(open as Parameters<typeof copyable>[0])
    : replayable(open);
}

function isCopyable(locker: Locker): boolean {
  return 'save' in locker;
}

/** A locker that is spoken to in the protocol. */
async function spoken(source: LockerSource, opening: Opening): Promise<ExplorableLocker> {
  let locker: LockerUnderTest;
  let interpreter: Interpreter;
  let asked: number;

  async function reopen(): Promise<void> {
    locker = await source.open(opening);
    interpreter = createInterpreter(locker.hello);
    asked = 0;
  }

  await reopen();
  return {
    reopen,
    async execute(command, atMs) {
      const request = { id: `q${++asked}`, atMs, command };
      const outcome = await locker.execute(request);
      return outcome.kind === 'reply'
        ? interpreter.take(request, outcome)
        : [{ atMs, command, effects: [], failure: failureOf(outcome) }];
    },
  };
}

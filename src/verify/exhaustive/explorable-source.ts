import type { Command } from '../../../machines/command.ts';
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
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
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

interface Told {
  readonly command: Command;
  readonly atMs: number;
  readonly said: string;
}

/**
 * A locker that is spoken to in the protocol. Whoever brings it back gets a LockerUnavailable if it does not do the same
 * when it is asked the same: it would be accused of what another history did.
 */
async function spoken(source: LockerSource, opening: Opening): Promise<ExplorableLocker> {
  let locker: LockerUnderTest;
  let interpreter: Interpreter;
  let history: Told[] = [];

  async function reopen(): Promise<void> {
    locker = await source.open(opening);
    interpreter = createInterpreter(locker.hello);
    history = [];
  }

  async function execute(command: Command, atMs: number): Promise<readonly LockerRecord[]> {
    const request = { id: `q${history.length + 1}`, atMs, command };
    const outcome = await locker.execute(request);
    const said = outcome.kind === 'reply' ? JSON.stringify(outcome.reply) : outcome.kind;
    history.push({ command, atMs, said });
    return outcome.kind === 'reply'
      ? interpreter.take(request, outcome)
      : [{ atMs, command, effects: [], failure: failureOf(outcome) }];
  }

  await reopen();
  return {
    execute,
    save() {
      const past = history.slice();
      return async () => {
        await reopen();
        for (const { command, atMs, said } of past) {
          await execute(command, atMs);
          if (history.at(-1)!.said !== said) throw unrepeatable(source.spec, command.type);
        }
      };
    },
  };
}

function unrepeatable(spec: string, command: string): LockerUnavailable {
  return new LockerUnavailable([
    `${spec}: asked the same again, it answered a ${command} differently; only a locker that repeats itself can be ` +
      'explored: after each hello, let it draw its codes from the same seed',
  ]);
}

import type {
  Opening,
  LockerSource,
  InProcessSource,
} from '../../machines/protocol/locker-under-test.ts';
import type { Reply } from '../../machines/command.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import { createInterpreter } from '../../machines/protocol/interpreter.ts';
import type { Answered } from '../../machines/protocol/outcome.ts';
import { createAssay, type Assay } from '../../machines/properties/assay.ts';
import { createJudge } from '../../machines/properties/judge.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Coverage } from './coverage.ts';
import { failureOf } from './failure-of.ts';
import { Trial, type Script } from './trial.ts';

/** Where scripts are put on, one after another and each with a fresh locker. */
export interface Stage {
  readonly hello: Hello;
  readonly setup: MonitorSetup;
  readonly assay: Assay;
  /** Names of what sometimes happens, and did. */
  readonly reached: ReadonlySet<string>;
  /** Puts a script on. A locker in this process is done at once, without a promise. */
  play(script: Script, coverage?: Coverage): Trial | Promise<Trial>;
}

/** @throws LockerUnavailable */
export async function createStage(source: LockerSource, opening: Opening): Promise<Stage> {
  return source.inProcess
    ? directStage(source.inProcess, opening)
    : spokenStage(source, opening, (await source.open(opening)).hello);
}

/** For lockers that are called directly and tell all they do. */
function directStage(source: InProcessSource, opening: Opening): Stage {
  const hello = source.hello(opening);
  const { setup: heard } = createInterpreter(hello);
  const { capabilities } = hello;
  const claims = { ...capabilities, tells: [...capabilities.tells, 'changes' as const] };
  const setup: MonitorSetup = { ...heard, capabilities: claims };
  const { trialOf, ...judging } = judged(setup, opening);
  return {
    hello,
    ...judging,
    play(script, coverage) {
      const trial = trialOf(coverage);
      const locker = source.open(opening, (record) => trial.take(record));
      for (const { command, atMs } of trial.requests(script)) {
        try {
          locker.execute(command, atMs);
        } catch (error) {
          const failure = `it threw ${error instanceof Error ? error.message : String(error)}`;
          trial.take({ atMs, command, effects: [], failure });
        }
      }
      return trial;
    },
  };
}

/** For lockers that are spoken to in the protocol. */
function spokenStage(source: LockerSource, opening: Opening, hello: Hello): Stage {
  const { setup } = createInterpreter(hello);
  const isOwnClock = hello.capabilities.clock === 'own';
  const { trialOf, ...judging } = judged(setup, opening);
  return {
    hello,
    ...judging,
    async play(script, coverage) {
      const trial = trialOf(coverage);
      const locker = await source.open(opening);
      const interpreter = createInterpreter(locker.hello);
      let id = 0;
      let latest: { readonly answer: Answered; readonly record: LockerRecord } | undefined;
      for (const asked of trial.requests(script)) {
        const { command, again } = asked;
        if (again && latest === undefined) continue;
        // A locker with a clock of its own is not asked to wait, and is judged by ours.
        const atMs = isOwnClock ? Date.now() : asked.atMs;
        const request = { id: `q${again ? id : ++id}`, atMs, command };
        const answer = await locker.execute(request);
        if (answer.kind !== 'reply') {
          trial.take({ atMs, command, effects: [], failure: failureOf(answer) });
        } else if (again) {
          trial.take(repetition(answer, latest!));
        } else {
          const records = interpreter.take(request, answer);
          for (const record of records) trial.take(record);
          latest = { answer, record: records.find((record) => record.command === command)! };
        }
      }
      return trial;
    },
  };
}

/** One judge for all lives, since a new one would take longer than some lives. */
function judged(setup: MonitorSetup, { startMs }: Opening) {
  const assay = createAssay(setup);
  const reached = new Set<string>();
  const judge = createJudge(setup, { assay, reached });
  const trialOf = (coverage: Coverage | undefined) =>
    new Trial({ setup, startMs, judge, ...(coverage && { coverage }) });
  return { setup, assay, reached, trialOf };
}

/** What came of a request that was sent again; the same answer makes the same record. */
function repetition(
  second: Answered,
  { answer, record }: { readonly answer: Answered; readonly record: LockerRecord },
): LockerRecord {
  const isSame = JSON.stringify(second.reply) === JSON.stringify(answer.reply);
  const reply = isSame ? record.reply! : (second.reply as Reply);
  const effects = (second.doors ?? []).map((door) => ({ door }));
  return { ...record, reply, effects, again: true };
}

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
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Coverage } from './coverage.ts';
import { failureOf } from './failure-of.ts';
import { Trial, type Script } from './trial.ts';

/** Where scripts are put on, each with a fresh locker. */
export interface Stage {
  readonly hello: Hello;
  readonly setup: MonitorSetup;
  readonly assay: Assay;
  /** Puts a script on. A locker in this process is done at once, without a promise. */
  play(script: Script, watching?: Watching): Trial | Promise<Trial>;
}

export interface Watching {
  readonly reached?: ReadonlySet<string>;
  readonly coverage?: Coverage;
}

const NOTHING: ReadonlySet<string> = new Set();

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
  const assay = createAssay(setup);
  return {
    hello,
    setup,
    assay,
    play(script, { reached = NOTHING, coverage } = {}) {
      const trial = trialOf({ setup, assay, opening, reached, coverage });
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
  const assay = createAssay(setup);
  return {
    hello,
    setup,
    assay,
    async play(script, { reached = NOTHING, coverage } = {}) {
      const trial = trialOf({ setup, assay, opening, reached, coverage });
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

function trialOf(options: {
  setup: MonitorSetup;
  assay: Assay;
  opening: Opening;
  reached: ReadonlySet<string>;
  coverage: Coverage | undefined;
}): Trial {
  const { opening, coverage, ...rest } = options;
  return new Trial({ ...rest, startMs: opening.startMs, ...(coverage && { coverage }) });
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

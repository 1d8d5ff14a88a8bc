import type { InjectedFault } from '../../machines/injected-fault.ts';
import type {
  Opening,
  LockerSource,
  InProcessSource,
} from '../../machines/protocol/locker-under-test.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import { createInterpreter } from '../../machines/protocol/interpreter.ts';
import { createAssay, type Assay } from '../../machines/properties/assay.ts';
import { createJudge } from '../../machines/properties/judge.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { SpokenLife } from './spoken-life.ts';
import type { Coverage } from './coverage.ts';
import { injectable, type Injectable } from './injection/injectable.ts';
import type { Asked } from './people.ts';
import { Trial, type Script } from './trial.ts';

/** Where scripts are put on, one after another and each with a fresh locker. */
export interface Stage extends Injectable {
  readonly hello: Hello;
  readonly setup: MonitorSetup;
  readonly assay: Assay;
  /** Names of what sometimes happens, and did. */
  readonly reached: ReadonlySet<string>;
  /** Puts a script on. A locker in this process is done at once, without a promise. */
  play(script: Script, coverage?: Coverage): Trial | Promise<Trial>;
}

/**
 * @param faults that shall be injected, as far as the locker can take them
 * @throws LockerUnavailable
 */
export async function createStage(
  source: LockerSource,
  opening: Opening,
  faults: readonly InjectedFault[] = [],
): Promise<Stage> {
  if (source.inProcess) return directStage(source.inProcess, opening, faults);
  const { hello, restart } = await source.open(opening);
  const { capabilities } = hello;
  const taken = injectable(faults, { capabilities, canRestart: restart !== undefined });
  return spokenStage(source, opening, hello, taken);
}

/** For lockers that are called directly and tell all they do. */
function directStage(
  source: InProcessSource,
  opening: Opening,
  faults: readonly InjectedFault[],
): Stage {
  const hello = source.hello(opening);
  const { setup: heard } = createInterpreter(hello);
  const { capabilities } = hello;
  const taken = injectable(faults, { capabilities, canRestart: false });
  const claims = { ...capabilities, tells: [...capabilities.tells, 'changes' as const] };
  const setup: MonitorSetup = { ...heard, capabilities: claims, injected: taken.injected };
  const { trialOf, ...judging } = judged(setup, opening);
  return {
    hello,
    ...judging,
    ...taken,
    play(script, coverage) {
      const trial = trialOf(coverage);
      let asked: Asked | undefined;
      const locker = source.open(opening, (record) => trial.take(marked(record, asked)));
      for (asked of trial.requests(script)) {
        const { command, atMs } = asked;
        try {
          locker.execute(command, atMs);
        } catch (error) {
          const failure = `it threw ${error instanceof Error ? error.message : String(error)}`;
          trial.take(marked({ atMs, command, effects: [], failure }, asked));
        }
      }
      return trial;
    },
  };
}

/** The record of what was asked, with what went wrong with that. */
function marked(record: LockerRecord, asked: Asked | undefined): LockerRecord {
  if (asked === undefined || record.command !== asked.command) return record;
  const { fault, atMs } = asked;
  if (fault === undefined && atMs === record.atMs) return record;
  return {
    ...record,
    ...(fault && { injected: fault.name }),
    ...(atMs !== record.atMs && { toldMs: atMs }),
  };
}

/** For lockers that are spoken to in the protocol. */
function spokenStage(
  source: LockerSource,
  opening: Opening,
  hello: Hello,
  taken: Injectable,
): Stage {
  const setup: MonitorSetup = { ...createInterpreter(hello).setup, injected: taken.injected };
  const { trialOf, ...judging } = judged(setup, opening);
  return {
    hello,
    ...judging,
    ...taken,
    async play(script, coverage) {
      const trial = trialOf(coverage);
      const life = new SpokenLife(await source.open(opening), trial);
      for (const asked of trial.requests(script)) await life.ask(asked);
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

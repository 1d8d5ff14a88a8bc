import fc from 'fast-check';
import type { InjectedFault } from '../../machines/injected-fault.ts';
import type { LockerSource, Opening } from '../../machines/protocol/locker-under-test.ts';
import { Coverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import { minimise } from './minimise.ts';
import { createShaping, FAULTY_STEP_CODES, STEP_CODES } from './shaping.ts';
import { createStage, type Stage } from './stage.ts';
import type { Ask } from './step.ts';
import type { Script, Trial } from './trial.ts';

export interface SearchOptions {
  readonly opening: Opening;
  /** Lives that are lived, each by a fresh locker. */
  readonly runs: number;
  /** Steps of a life, at most; leaving the locker in peace at the end takes some more. */
  readonly steps: number;
  /** 0 … 2³¹ − 1; the same seed searches the same lives. */
  readonly seed: number;
  /** What shall be made to go wrong, as far as the locker can take it; nothing if left out. */
  readonly faults?: readonly InjectedFault[];
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (share: number) => void;
  /** Called between lives, so that the event loop may turn. */
  readonly breathe?: () => Promise<void>;
}

export interface SearchResult {
  readonly stage: Stage;
  /** Lives that were lived; fewer than asked for if the search was cut off. */
  readonly runs: number;
  readonly commands: number;
  /** One for each property that was broken, in the order in which that came out. */
  readonly findings: readonly Finding[];
  /** Names of what sometimes happens, and did. */
  readonly reached: ReadonlySet<string>;
  readonly coverage: Coverage;
}

/** Attempts at shortening what breaks one property: by fast-check, which is quick at first, then step by step. */
const SHRINKS = 100;
const ATTEMPTS = 2_000;
/** Lives are drawn by so many, each lot from a seed of its own. */
const LOT = 50;

/**
 * Searches for scripts that break a property, by random lives that are shaped to reach boundaries, and
 * shortens one for each property that is broken.
 * @throws LockerUnavailable
 */
export async function searchRandom(
  source: LockerSource,
  options: SearchOptions,
): Promise<SearchResult> {
  const { opening, runs, seed, isCancelled, onProgress, breathe } = options;
  const stage = await createStage(source, opening, options.faults);
  const coverage = new Coverage(stage.setup);
  const scripts = scriptsFor(stage, options.steps);
  const suspects = new Map<string, Suspect>();
  let done = 0;

  for (let lot = 0; done < runs; lot++) {
    const lotSeed = (seed + lot) | 0;
    for (const [index, script] of fc.sample(scripts, { seed: lotSeed, numRuns: LOT }).entries()) {
      if (done === runs || isCancelled?.()) break;
      const trial = await stage.play(script, coverage);
      done++;
      for (const violation of trial.violations) {
        if (suspects.has(violation.property)) continue;
        const { records, sent } = trial;
        const finding = { violation, script, records, sent, isReproducible: false };
        suspects.set(violation.property, { seed: lotSeed, index, script, finding });
      }
    }
    onProgress?.(done / runs);
    await breathe?.();
    if (isCancelled?.()) break;
  }

  const reached = new Set(stage.reached);
  const findings: Finding[] = [];
  for (const [property, suspect] of suspects) {
    findings.push(await shortest(property, suspect, scripts, stage));
    await breathe?.();
  }
  return { stage, runs: done, commands: coverage.commands, findings, reached, coverage };
}

/** A life that broke a property: the index-th of those that fast-check makes from a seed. */
interface Suspect {
  readonly seed: number;
  readonly index: number;
  readonly script: Script;
  readonly finding: Finding;
}

/** Random lives of a locker, of what it says that it executes. */
export function scriptsFor({ hello, injected }: Stage, maxSteps: number): fc.Arbitrary<Script> {
  const { clock, commands, idempotent } = hello.capabilities;
  const asks = new Set<Ask>(commands);
  if (asks.has('pickup')) asks.add('wrongCodes');
  if (idempotent) asks.add('again');
  const shaping = createShaping(asks, injected);
  const codes = injected.length === 0 ? STEP_CODES : FAULTY_STEP_CODES;
  return fc
    .noBias(fc.array(fc.nat(codes - 1), { minLength: 1, maxLength: maxSteps, size: 'max' }))
    .map((codes) => ({ steps: codes.map(shaping.stepOf), settles: clock === 'request' }));
}

/** Shrinks with fast-check, then step by step. */
async function shortest(
  property: string,
  suspect: Suspect,
  scripts: fc.Arbitrary<Script>,
  stage: Stage,
): Promise<Finding> {
  const isBroken = (trial: Trial) => trial.violations.some((one) => one.property === property);
  const breaks = async (script: Script) => isBroken(await stage.play(script));
  let attempts = SHRINKS;
  const { counterexample } = await fc.check(
    fc.asyncProperty(scripts, async (script) => attempts-- <= 0 || !(await breaks(script))),
    { seed: suspect.seed, path: String(suspect.index), numRuns: 1 },
  );
  const shrunk = counterexample?.[0] ?? suspect.script;
  const script = await minimise(await flattened(shrunk, breaks, stage), breaks, ATTEMPTS);
  const trial = await stage.play(script);
  const violation = trial.violations.find((one) => one.property === property);
  return violation
    ? { violation, script, records: trial.records, sent: trial.sent, isReproducible: true }
    : suspect.finding;
}

/** The steps that left the locker in peace as steps of the script, so that they can be left out; if it breaks then, too. */
async function flattened(
  script: Script,
  breaks: (script: Script) => Promise<boolean>,
  stage: Stage,
): Promise<Script> {
  const { steps } = await stage.play(script);
  const flat = { steps, settles: false };
  return (await breaks(flat)) ? flat : script;
}

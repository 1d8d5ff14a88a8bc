import { SOMETIMES } from '../../machines/properties/sometimes/registry.ts';
import type { Opening } from '../../machines/protocol/locker-under-test.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import type { CoverageRow } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { SearchOptions, SearchResult } from './search.ts';
import { verdictsOf, type PropertyVerdict } from './verdicts.ts';

/** What came of verifying a locker: all that a report shows. */
export interface Verification {
  /** The locker as `--locker` named it. */
  readonly spec: string;
  readonly hello: Hello;
  readonly opening: Opening;
  readonly seed: number;
  /** Lives that were asked for, and lived. */
  readonly wanted: number;
  readonly runs: number;
  readonly steps: number;
  readonly commands: number;
  readonly outcome: Outcome;
  readonly verdicts: readonly PropertyVerdict[];
  readonly findings: readonly Finding[];
  /** Names of what sometimes happens, and did. */
  readonly reached: readonly string[];
  /** Names of what can happen with such a locker, and did not. */
  readonly unreached: readonly string[];
  readonly coverage: readonly CoverageRow[];
}

/** `notEnough`: nothing was broken, but not everything that can happen did. */
export type Outcome = 'passed' | 'violated' | 'notEnough' | 'interrupted';

export function verificationOf(
  spec: string,
  options: SearchOptions,
  result: SearchResult,
): Verification {
  const { stage, runs, commands, findings, reached, coverage } = result;
  const broken = new Set(findings.map(({ violation }) => violation.property));
  const possible = SOMETIMES.filter((one) => stage.assay.canHappen(one)).map(({ name }) => name);
  const unreached = possible.filter((name) => !reached.has(name));
  return {
    spec,
    hello: stage.hello,
    opening: { ...options.opening, sizes: stage.hello.sizes },
    seed: options.seed,
    wanted: options.runs,
    runs,
    steps: options.steps,
    commands,
    outcome: outcomeOf(findings, runs < options.runs, unreached),
    verdicts: verdictsOf(stage.assay, broken, reached),
    findings,
    reached: SOMETIMES.map(({ name }) => name).filter((name) => reached.has(name)),
    unreached,
    coverage: coverage.rows(),
  };
}

function outcomeOf(
  findings: readonly Finding[],
  isCutOff: boolean,
  unreached: readonly string[],
): Outcome {
  if (isCutOff) return 'interrupted';
  if (findings.length > 0) return 'violated';
  return unreached.length > 0 ? 'notEnough' : 'passed';
}

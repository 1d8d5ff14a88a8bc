import type { Opening } from '../../machines/protocol/locker-under-test.ts';
import type { Hello } from '../../machines/protocol/hello.ts';
import type { CoverageRow, FaultCount } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { Spared } from './injection/injectable.ts';
import type { PropertyVerdict } from './verdicts.ts';

/** What came of verifying a locker: all that a report shows. */
export interface Verification {
  /** The locker as `--locker` named it. */
  readonly spec: string;
  readonly hello: Hello;
  readonly opening: Opening;
  readonly by: RandomLives | Closure;
  readonly commands: number;
  readonly outcome: Outcome;
  readonly verdicts: readonly PropertyVerdict[];
  readonly findings: readonly Finding[];
  /** Names of what sometimes happens, and did. */
  readonly reached: readonly string[];
  /** Names of what can happen with such a locker, and did not. */
  readonly unreached: readonly string[];
}

/** Verified by random lives. */
export interface RandomLives {
  readonly kind: 'lives';
  readonly seed: number;
  /** Lives that were asked for, and lived. */
  readonly wanted: number;
  readonly runs: number;
  readonly coverage: readonly CoverageRow[];
  /** What went wrong on purpose, and what was asked for but could not; undefined if nothing was asked for. */
  readonly faults:
    { readonly injected: readonly FaultCount[]; readonly spared: readonly Spared[] } | undefined;
}

/** Verified by exploring all that can happen. */
export interface Closure {
  readonly kind: 'closure';
  /** Ended codes, and ended reservations, that were told apart. */
  readonly remembered: number;
  readonly states: number;
  /** The most commands and waits that it takes to get to a state. */
  readonly depth: number;
  /** Whether every state was found. */
  readonly closed: boolean;
}

/** `notEnough`: nothing was broken, but not everything that can happen did. */
export type Outcome = 'passed' | 'violated' | 'notEnough' | 'interrupted';

export interface Circumstances {
  readonly isInterrupted: boolean;
  /** Whether all was done that was meant to be done, and all that can happen did. */
  readonly isEnough: boolean;
}

export function outcomeOf(
  findings: readonly Finding[],
  { isInterrupted, isEnough }: Circumstances,
): Outcome {
  if (isInterrupted) return 'interrupted';
  if (findings.length > 0) return 'violated';
  return isEnough ? 'passed' : 'notEnough';
}

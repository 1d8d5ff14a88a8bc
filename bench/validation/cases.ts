import { batches } from './batches.ts';
import type { ValidationCase } from './case.ts';
import { dayFactors } from './day-factors.ts';
import { failures } from './failures.ts';
import { fullLifecycle } from './full-lifecycle.ts';
import { lossSystem } from './loss-system.ts';
import { pickups } from './pickups.ts';
import { raviv, ravivTable } from './raviv.ts';
import { retries } from './retries.ts';
import { strategies } from './strategies.ts';

/** Every case whose answer is known, one line a feature, as the tests run them. */
export const CASES: readonly ValidationCase[] = [
  ...lossSystem,
  ...fullLifecycle,
  ...raviv,
  ...strategies,
  ...dayFactors,
  ...batches,
  ...pickups,
  ...retries,
  ...failures,
];

/** Those that have a full strength of their own. */
export const FULL_CASES: readonly ValidationCase[] = [
  ...lossSystem,
  ...fullLifecycle,
  ...ravivTable,
];

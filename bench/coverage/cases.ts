import type { CoverageCase } from './case.ts';
import { simulatedCapacities } from './cases/capacity.ts';
import { comparisons } from './cases/comparisons.ts';
import { simulatedImproved } from './cases/improved.ts';
import { quantiles } from './cases/quantiles.ts';
import { ratios, simulatedRatios } from './cases/ratios.ts';
import { sequential, simulatedSequential } from './cases/sequential.ts';
import { trials } from './cases/trials.ts';

/** Numbers drawn as they are: their truth is exact, and an experiment takes microseconds. */
const DRAWN: readonly CoverageCase[] = [
  ...ratios,
  ...comparisons,
  ...quantiles,
  ...sequential,
  ...trials,
];

/** The simulator itself: an experiment takes many milliseconds. */
const SIMULATED: readonly CoverageCase[] = [
  ...simulatedRatios,
  ...simulatedSequential,
  ...simulatedImproved,
  ...simulatedCapacities,
];

/** Every case, one line a method; the quick ones first. */
export const CASES: readonly CoverageCase[] = [...DRAWN, ...SIMULATED];

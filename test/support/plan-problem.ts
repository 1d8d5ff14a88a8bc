import type { PlanProblem } from '../../sim/planning/plan-problem.ts';
import { testScenario } from './scenario.ts';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
/** A bank that is all but empty at the start is in its long run after twelve of these. */
const DWELL_MS = 2 * HOUR_MS;
const DWELLS_PER_DAY = 12;
const NAMES = ['S', 'M', 'L'];

export interface LossOptions {
  /** Offered load of each size, up to three, in erlangs. */
  readonly loads: readonly number[];
  /** Of one compartment of each size. */
  readonly costs?: readonly number[];
  readonly strategy?: 'exact' | 'fallback';
  /** The most blocking of each size. */
  readonly limit?: number;
  /** The target is one of all parcels together. */
  readonly isTotal?: boolean;
  readonly most?: readonly number[];
  readonly seed?: number;
}

/** A bank to plan whose blocking is exactly known: Poisson arrivals, one exponential dwell, nobody forgets. */
export function lossProblem({
  loads,
  costs = [1, 1.4, 2].slice(0, loads.length),
  strategy = 'fallback',
  limit = 0.01,
  isTotal = false,
  most = loads.map(() => 1000),
  seed = 1,
}: LossOptions): PlanProblem {
  const sizes = loads.map((_, size) => ({ name: NAMES[size]!, count: 1 }));
  const load = loads.reduce((sum, each) => sum + each, 0);
  const scenario = testScenario({
    seed,
    sizes,
    days: 10,
    warmUpDays: 1,
    mix: loads.map((each) => each / load),
    strategy: { name: strategy, options: {}, within: 'first' },
    arrivals: [
      { kind: 'poisson', name: 'parcels', perDay: load * DWELLS_PER_DAY, profile: undefined },
    ],
    pickupDelay: loads.map(() => ({ exponential: { mean: DWELL_MS } })),
    token: {
      validityMs: 10 * YEAR_MS,
      rememberCodesMs: DWELL_MS,
      rememberReservationsMs: DWELL_MS,
    },
  });
  return {
    scenario: {
      ...scenario,
      costs: { fixed: 0, column: 0, compartments: costs, rejectedParcel: 0, years: 1 },
    },
    targets: isTotal
      ? [{ kind: 'blocking', size: undefined, limit }]
      : sizes.map(({ name }) => ({ kind: 'blocking', size: name, limit })),
    most,
    confidence: 0.95,
    indifference: 0.1,
  };
}

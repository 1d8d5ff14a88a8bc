import { normalQuantile } from '../../../sim/special-functions/normal.ts';
import { quantileInterval } from '../../../sim/statistics/quantile-interval.ts';
import { replicatedQuantileInterval } from '../../../sim/statistics/replicated-quantile-interval.ts';
import { CONFIDENCE, type CoverageCase, outcomeOf, Z } from '../case.ts';
import { randomOf } from '../worlds/drawn.ts';

const WANTED = { coverage: 0.93 };

/** Exponential with mean 1: the p-quantile is −ln(1 − p), the density there 1 − p. */
function independentCase(samples: number, probability: number): CoverageCase {
  const world = `${samples} exponential weeks`;
  const truth = -Math.log(1 - probability);
  return {
    method: `quantile ${probability}`,
    world,
    idealHalfWidth: (Z * Math.sqrt(probability / (1 - probability))) / Math.sqrt(samples),
    wanted: WANTED,
    experiment(seed) {
      const random = randomOf(seed, world);
      const values = Array.from({ length: samples }, () => -Math.log(random.uniform()));
      return outcomeOf(truth, quantileInterval(values, probability, CONFIDENCE), 1);
    },
  };
}

const REPLICATIONS = 20;
const WEEKS = 52;
/** Correlation of a normal week with the one before. */
const CORRELATION = 0.5;

/** Weeks that depend on each other within a replication: an autoregression, in its steady state. */
function dependentCase(probability: number): CoverageCase {
  const world = `${REPLICATIONS} replications of ${WEEKS} weeks, correlation ${CORRELATION}`;
  const truth = normalQuantile(probability);
  return {
    method: `quantile ${probability}, by replications`,
    world,
    wanted: WANTED,
    experiment(seed) {
      const random = randomOf(seed, world);
      const normal = () => normalQuantile(random.uniform());
      const replications = Array.from({ length: REPLICATIONS }, () => {
        let week = normal();
        return Array.from({ length: WEEKS }, () => {
          week = CORRELATION * week + Math.sqrt(1 - CORRELATION ** 2) * normal();
          return week;
        });
      });
      const interval = replicatedQuantileInterval(replications, probability, CONFIDENCE);
      return outcomeOf(truth, interval, REPLICATIONS);
    },
  };
}

/** What is exceeded in so many weeks. */
export const quantiles: readonly CoverageCase[] = [
  independentCase(100, 0.5),
  independentCase(200, 0.95),
  independentCase(1000, 0.99),
  dependentCase(0.5),
  dependentCase(0.95),
];

import { controlledRatio } from '../../../sim/statistics/control-variates.ts';
import { pairedDifference } from '../../../sim/statistics/paired-difference.ts';
import { around, CONFIDENCE, type CoverageCase, outcomeOf, Z } from '../case.ts';
import { gamma, poisson, randomOf } from '../worlds/drawn.ts';

const REPLICATIONS = 20;
const OFFERED = 1_000;
const RATIO = 0.05;
/** Coefficient of variation of a replication's factor on all rejections, which is as good as taken away. */
const CV = 0.4;
const WANTED = { coverage: 0.945, halfWidth: 1.1 };

const idealHalfWidth = (variance: number) =>
  (Z * Math.sqrt(variance)) / OFFERED / Math.sqrt(REPLICATIONS);

/** Variance of rejected − ratio · offered where the factor is known. */
const varianceOf = (ratio: number) => ratio * (1 - ratio) * OFFERED;

interface Replication {
  readonly factor: number;
  /** Of a design with this ratio, in the replication's world. */
  readonly totalsOf: (ratio: number) => {
    readonly numerator: number;
    readonly denominator: number;
  };
}

function replicationsOf(seed: number, world: string): Replication[] {
  const random = randomOf(seed, world);
  return Array.from({ length: REPLICATIONS }, () => {
    const factor = gamma(random, CV);
    return {
      factor,
      totalsOf(ratio) {
        const numerator = poisson(random, ratio * OFFERED * factor);
        return { numerator, denominator: numerator + poisson(random, (1 - ratio) * OFFERED) };
      },
    };
  });
}

/** Two designs that meet the same worlds. */
function pairedCase(other: number): CoverageCase {
  const world = `${RATIO} and ${other} in the same worlds, cv ${CV}`;
  const effectOf = (ratio: number) => ratio * (1 - ratio) * OFFERED * CV;
  return {
    method: `difference, ${REPLICATIONS} pairs`,
    world,
    idealHalfWidth: idealHalfWidth(
      varianceOf(RATIO) + varianceOf(other) + (effectOf(RATIO) - effectOf(other)) ** 2,
    ),
    wanted: WANTED,
    experiment(seed) {
      const replications = replicationsOf(seed, world);
      const [first, second] = [RATIO, other].map((ratio) =>
        replications.map(({ totalsOf }) => totalsOf(ratio)),
      );
      const { difference, halfWidth } = pairedDifference(first!, second!, CONFIDENCE);
      return outcomeOf(RATIO - other, around(difference!, halfWidth!), REPLICATIONS);
    },
  };
}

/** The factor as a control, of which the mean is known. */
function controlledCase(): CoverageCase {
  const world = `the factor as control, cv ${CV}`;
  return {
    method: `ratio with control, ${REPLICATIONS} replications`,
    world,
    idealHalfWidth: idealHalfWidth(varianceOf(RATIO)),
    wanted: WANTED,
    experiment(seed) {
      const replications = replicationsOf(seed, world);
      const { estimate, halfWidth } = controlledRatio(
        replications.map(({ totalsOf }) => totalsOf(RATIO)),
        [{ values: replications.map(({ factor }) => factor), mean: 1 }],
        CONFIDENCE,
      )!;
      return outcomeOf(RATIO, around(estimate, halfWidth!), REPLICATIONS);
    },
  };
}

/** Where common random numbers, or controls, take variance away. */
export const comparisons: readonly CoverageCase[] = [pairedCase(0.04), controlledCase()];

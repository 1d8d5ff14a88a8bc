import { bernoulliConfidenceSequence } from '../../../sim/statistics/bernoulli-confidence-sequence.ts';
import { CONFIDENCE, type CoverageCase, outcomeOf } from '../case.ts';
import { randomOf } from '../worlds/drawn.ts';

/** Looks after so many trials; an experiment is covered if all of its intervals are right. */
const LOOKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

function sequenceCase(probability: number): CoverageCase {
  const world = `trials that succeed with ${probability}`;
  return {
    method: `probability, ${LOOKS.length} looks at once`,
    world,
    wanted: { coverage: 0.95 },
    experiment(seed) {
      const random = randomOf(seed, world);
      let successes = 0;
      let trials = 0;
      const outcomes = LOOKS.map((look) => {
        for (; trials < look; trials++) if (random.uniform() < probability) successes++;
        const interval = bernoulliConfidenceSequence(successes, trials, CONFIDENCE);
        return outcomeOf(probability, interval, trials);
      });
      return { ...outcomes.at(-1)!, isCovered: outcomes.every(({ isCovered }) => isCovered) };
    },
  };
}

/** The confidence sequence that needs no approximation. */
export const trials: readonly CoverageCase[] = [sequenceCase(0.05), sequenceCase(0.5)];

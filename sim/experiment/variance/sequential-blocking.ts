import type { Scenario } from '../../scenario/scenario.ts';
import type { Observations } from '../../simulation/observations.ts';
import { areFew } from '../../statistics/few-events.ts';
import { createRatioMoments } from '../../statistics/ratio-moments.ts';
import { createRunningRegression } from '../../statistics/running-regression.ts';
import {
  createSequentialEstimate,
  type Precision,
  type RunningEstimate,
  type SequentialEstimate,
} from '../../statistics/sequential-estimate.ts';
import { blockingOf } from '../blocking.ts';
import { controlsWorth } from './improved-blocking.ts';
import { measuresOf } from './measures.ts';
import { reductionOf, type VarianceReduction } from './reduction.ts';

export interface SequentialBlocking extends SequentialEstimate<Observations> {
  /** What is made precise: rejected ÷ offered, or the improved estimate. */
  readonly of: 'blocking' | 'improved';
}

/**
 * Replications until the blocking probability of all parcels is as precise as wanted: improved where that was
 * asked for and the scenario allows it. Regression on controls is a mean of independent terms but for what
 * vanishes, so it has the same confidence sequence. It does not end while rejections are few.
 */
export function createSequentialBlocking(
  scenario: Scenario,
  precision: Precision,
  varianceReduction: VarianceReduction = 'none',
): SequentialBlocking {
  const counts = createRatioMoments();
  const reduction = reductionOf(scenario);
  if (varianceReduction === 'none' || !reduction.isOfUse) {
    const counted = reading(counts, blockingOf);
    return { of: 'blocking', ...createSequentialEstimate(precision, counted) };
  }
  const { value, controls } = measuresOf(reduction).total;
  const regression = createRunningRegression(
    controls.map(({ mean }) => mean),
    (replications) => controlsWorth(replications, controls).length,
  );
  const explained = reading(regression, (seen: Observations) => ({
    value: value(seen),
    controls: controls.map((control) => control.value(seen)),
  }));
  const running: typeof explained = {
    ...explained,
    add(seen) {
      counts.add(blockingOf(seen));
      explained.add(seen);
    },
  };
  const mayEnd = () => {
    const { numerator: events, denominator } = counts.totals();
    return events > 0 && !areFew({ events, variance: (counts.standardError() * denominator) ** 2 });
  };
  return { of: 'improved', ...createSequentialEstimate(precision, running, mayEnd) };
}

/** The same estimate, of what is read from each replication. */
function reading<T>(
  running: RunningEstimate<T>,
  read: (seen: Observations) => T,
): RunningEstimate<Observations> {
  return { ...running, add: (seen) => running.add(read(seen)) };
}

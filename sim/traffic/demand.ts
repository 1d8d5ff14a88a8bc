import { createSampler } from '../distributions/sampler.ts';
import { createKeyedUniforms } from '../random/keyed-uniforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY_MS } from './civil-time.ts';

/** How much busier a day is than the scenario's mean: season × the day's own random factor. */
export interface Demand {
  /** True if every day has factor 1, so that nobody need ask. */
  readonly constant: boolean;
  /** The factor of the day that begins at `dayMs`. */
  factorOf(dayMs: number): number;
}

/** Sources ask hour by hour for the same few days; a sparse one may look far ahead. A power of two. */
const REMEMBERED_DAYS = 64;

/**
 * A day's random factor is keyed by its date, so that all sources, and all scenarios that share a
 * seed, have the same busy days.
 */
export function createDemand(
  { season, dayFactor, seed }: Pick<Scenario, 'season' | 'dayFactor' | 'seed'>,
  replication: number,
): Demand {
  const random = dayFactor && createSampler(dayFactor);
  const uniformOf = createKeyedUniforms({ seed, replication, source: '', purpose: 'dayFactor' });
  const dayInSlot = new Float64Array(REMEMBERED_DAYS).fill(NaN);
  const factorInSlot = new Float64Array(REMEMBERED_DAYS);

  function compute(dayMs: number): number {
    let factor = random?.quantile(uniformOf(dayMs / DAY_MS, 0)) ?? 1;
    for (const span of season) {
      if (dayMs >= span.fromMs && dayMs < span.untilMs) factor *= span.factor;
    }
    return factor;
  }

  return {
    constant: season.length === 0 && random === undefined,
    factorOf(dayMs) {
      const day = dayMs / DAY_MS;
      const slot = day & (REMEMBERED_DAYS - 1);
      if (dayInSlot[slot] !== day) {
        dayInSlot[slot] = day;
        factorInSlot[slot] = compute(dayMs);
      }
      return factorInSlot[slot]!;
    },
  };
}

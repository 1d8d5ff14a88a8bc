import { describe, expect, it } from 'vitest';
import { dailyWave } from '../../../sim/theory/daily-wave.ts';
import { dropChain } from '../../../sim/theory/drop-chain.ts';
import { poissonExcess } from '../../../sim/theory/poisson.ts';
import { dailyWaveReferences, ravivRows } from '../../support/reference.ts';
import { relativeError } from '../../support/relative-error.ts';

describe("rejections per period of Raviv's chain (2023)", () => {
  it('has all the rows', () => {
    expect(ravivRows()).toHaveLength(21);
  });

  it.each(ravivRows())('capacity $capacity, load $load', (row) => {
    const { rejectedPerDrop } = dropChain({
      compartments: row.capacity,
      parcelsPerDrop: row.parcelsPerPeriod,
      leaveProbability: row.leaveProbability,
    });
    expect(relativeError(rejectedPerDrop, row.recomputed)).toBeLessThan(1e-10);
    expect(relativeError(rejectedPerDrop, row.published)).toBeLessThan(1e-10);
    const errors = Math.abs(row.simulated - rejectedPerDrop) / row.simulatedStandardError;
    expect(errors).toBeLessThan(4);
  });
});

describe('one drop a day', () => {
  it.each(dailyWaveReferences())('$inputs', ({ inputs, value }) => {
    const { blocking } = dailyWave({
      compartments: inputs.c,
      parcelsPerDay: inputs.parcels_per_day,
      meanDwellDays: inputs.mean_dwell_days,
    });
    expect(relativeError(blocking, value)).toBeLessThan(1e-9);
  });

  it('starts each drop empty when all have left', () => {
    const { rejectedPerDrop, blocking } = dropChain({
      compartments: 5,
      parcelsPerDrop: 4,
      leaveProbability: 1,
    });
    expect(relativeError(rejectedPerDrop, poissonExcess(4, 5))).toBeLessThan(1e-14);
    expect(blocking).toBe(rejectedPerDrop / 4);
  });

  it('solves one compartment by hand', () => {
    // Taken before a drop with probability s: s = q (1 − (1 − s) e^−λ), where q of those inside stay.
    const stay = 0.4;
    const none = Math.exp(-2);
    const taken = (stay * (1 - none)) / (1 - stay * none);
    const accepted = (1 - taken) * (1 - none);
    const { blocking } = dropChain({ compartments: 1, parcelsPerDrop: 2, leaveProbability: 0.6 });
    expect(relativeError(blocking, 1 - accepted / 2)).toBeLessThan(1e-14);
  });

  it('refuses a bank that nobody ever leaves', () => {
    expect(() => dropChain({ compartments: 5, parcelsPerDrop: 4, leaveProbability: 0 })).toThrow(
      'leaveProbability',
    );
  });
});

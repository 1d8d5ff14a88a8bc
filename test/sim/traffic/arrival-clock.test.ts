import { describe, expect, it } from 'vitest';
import { ArrivalClock } from '../../../sim/traffic/arrival-clock.ts';
import { HOUR_MS } from '../../../sim/traffic/civil-time.ts';

/** Two parcels in each even hour, none in the odd ones. */
const rate = (atMs: number) => ((atMs / HOUR_MS) % 2 < 1 ? 2 / HOUR_MS : 0);

describe('the clock of Poisson arrivals', () => {
  it('goes by the parcels that are to be expected', () => {
    const clock = new ArrivalClock(rate, 0);
    const hours = [0, 0.25, 1, 1.5, 2, 2.5, 2.5, 7, 100];
    const expected = [0, 0.5, 2, 2, 2, 3, 3, 8, 100];
    expect(hours.map((hour) => clock.at(hour * HOUR_MS))).toEqual(
      expected.map((parcels) => expect.closeTo(parcels, 10)),
    );
  });

  it('begins where it is told to', () => {
    expect(new ArrivalClock(rate, 3 * HOUR_MS).at(4.5 * HOUR_MS)).toBeCloseTo(1, 12);
  });
});

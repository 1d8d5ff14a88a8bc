import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../../machines/compartment.ts';
import { createNow } from '../../../machines/now.ts';
import { createOccupancy, type OccupancySummary } from '../../../sim/simulation/occupancy.ts';

const START_MS = Date.UTC(2027, 0, 4);
/** Compartments 0 and 1 are small, 2 is large. */
const BANK = createBank([
  { name: 'S', count: 2 },
  { name: 'L', count: 1 },
]);
const [SMALL, LARGE] = [0, 1];

type Change = readonly [
  afterMs: number,
  compartment: number,
  from: CompartmentState,
  to: CompartmentState,
];

function start() {
  const now = createNow(START_MS);
  const occupancy = createOccupancy(BANK, now);
  const change = ([afterMs, compartment, from, to]: Change) => {
    now[0] = START_MS + afterMs;
    occupancy.changed(
      compartment,
      COMPARTMENT_STATES.indexOf(from),
      COMPARTMENT_STATES.indexOf(to),
    );
  };
  const at = (afterMs: number) => {
    now[0] = START_MS + afterMs;
    return occupancy;
  };
  return { change, at };
}

const ZERO = Object.fromEntries(COMPARTMENT_STATES.map((state) => [state, 0])) as Record<
  CompartmentState,
  number
>;

/** A summary; a state that is not named was never entered. */
function summary(
  mean: Partial<Record<CompartmentState, number>>,
  peak: Partial<Record<CompartmentState, number>>,
  fullShare: number,
  peakOccupied: number,
): OccupancySummary {
  return {
    meanInState: { ...ZERO, ...mean },
    peakInState: { ...ZERO, ...peak },
    fullShare,
    peakOccupied,
  };
}

/** One that fills, breaks, empties and is full once more; every state has its turn. */
const STORY: readonly Change[] = [
  [100, 0, 'free', 'reserved'],
  [130, 0, 'reserved', 'occupied'],
  [200, 1, 'free', 'reserved'],
  [250, 1, 'reserved', 'outOfService.unverified'],
  [400, 0, 'occupied', 'outOfService.holding'],
  [450, 1, 'outOfService.unverified', 'free'],
  [450, 1, 'free', 'outOfService.empty'],
  [600, 0, 'outOfService.holding', 'occupied'],
  [700, 0, 'occupied', 'free'],
  [900, 1, 'outOfService.empty', 'free'],
];

describe('occupancy', () => {
  it('is the exact integral of the counts, with the most at once', () => {
    const { change, at } = start();
    for (const each of STORY) change(each);
    // 1 024 ms: the quotients have no rounding.
    expect(at(1_024).summary(SMALL)).toEqual(
      summary(
        {
          // Two for 100 ms, one for 100, none until 700 (for no time at 450), one for 200, two for 124.
          free: (2 * 100 + 100 + 200 + 2 * 124) / 1_024,
          reserved: (30 + 50) / 1_024,
          occupied: (270 + 100) / 1_024,
          'outOfService.empty': 450 / 1_024,
          'outOfService.unverified': 200 / 1_024,
          'outOfService.holding': 200 / 1_024,
        },
        {
          free: 2,
          reserved: 1,
          occupied: 1,
          'outOfService.empty': 1,
          'outOfService.unverified': 1,
          'outOfService.holding': 1,
        },
        500 / 1_024,
        2,
      ),
    );
    expect(at(1_024).summary(LARGE)).toEqual(summary({ free: 1 }, { free: 1 }, 0, 0));
  });

  it('adds up to the compartments, for each size by itself', () => {
    const { change, at } = start();
    for (const each of STORY) change(each);
    change([1_000, 2, 'free', 'reserved']);
    for (const [size, count] of [2, 1].entries()) {
      const { meanInState } = at(2_048).summary(size);
      expect(Object.values(meanInState).reduce((sum, mean) => sum + mean)).toBe(count);
    }
    expect(at(2_048).summary(LARGE).fullShare).toBe(1_048 / 2_048);
  });

  it('forgets what was when the observed time begins, but not how things stand', () => {
    const { change, at } = start();
    for (const each of STORY.slice(0, 5)) change(each);
    // At 420 one holds a parcel out of service, and one is unverified: the bank has been full since 200.
    at(420).begin();
    for (const each of STORY.slice(5)) change(each);
    expect(at(420 + 1_024).summary(SMALL)).toEqual(
      summary(
        {
          free: (200 + 2 * 544) / 1_024,
          occupied: 100 / 1_024,
          'outOfService.empty': 450 / 1_024,
          'outOfService.unverified': 30 / 1_024,
          'outOfService.holding': 180 / 1_024,
        },
        {
          free: 2,
          occupied: 1,
          'outOfService.empty': 1,
          'outOfService.unverified': 1,
          'outOfService.holding': 1,
        },
        // For no time at 450 it was not full.
        280 / 1_024,
        1,
      ),
    );
  });

  it('has the peaks of its beginning, if nothing comes to them', () => {
    const { change, at } = start();
    change([1, 0, 'free', 'reserved']);
    change([2, 0, 'reserved', 'occupied']);
    at(10).begin();
    change([11, 0, 'occupied', 'free']);
    expect(at(20).summary(SMALL)).toMatchObject({
      peakInState: { free: 2, reserved: 0, occupied: 1 },
      peakOccupied: 1,
    });
  });

  it('is full to the last, where nothing becomes free again, and may be asked twice', () => {
    const { change, at } = start();
    change([256, 2, 'free', 'outOfService.empty']);
    const once = at(1_024).summary(LARGE);
    expect(once.fullShare).toBe(0.75);
    // Out of service and empty is not occupied.
    expect(once.peakOccupied).toBe(0);
    expect(at(1_024).summary(LARGE)).toEqual(once);
    expect(at(2_048).summary(LARGE)).toMatchObject({
      fullShare: 0.875,
      meanInState: { free: 0.125 },
    });
  });

  it('loses nothing over many years', () => {
    const { change, at } = start();
    // 100 years of an hour free and an hour full, by an odd ms.
    const hourMs = 3_600_001;
    const cycles = 438_000;
    for (let cycle = 0; cycle < cycles; cycle++) {
      change([2 * cycle * hourMs + hourMs, 2, 'free', 'reserved']);
      change([2 * (cycle + 1) * hourMs, 2, 'reserved', 'free']);
    }
    expect(at(2 * cycles * hourMs).summary(LARGE)).toMatchObject({
      fullShare: 0.5,
      meanInState: { free: 0.5, reserved: 0.5 },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { createNow } from '../../../machines/now.ts';
import { STATE } from '../../../machines/rules.ts';
import { COUNT, createCollector } from '../../../sim/simulation/collector.ts';
import { COUNTERS } from '../../../sim/simulation/observations.ts';
import { Parcel } from '../../../sim/simulation/parcel.ts';
import { DAY_MS, HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { MONDAY_MS } from '../../support/scenario.ts';

const [SMALL, LARGE] = [0, 1];

/** A bank of three, from three hours before the observed time, which begins on Monday. */
function start() {
  const now = createNow(MONDAY_MS - 3 * HOUR_MS);
  const bank = createBank([
    { name: 'S', count: 2 },
    { name: 'L', count: 1 },
  ]);
  const collector = createCollector(bank, now);
  function parcel(size: number, counts = true): Parcel {
    return Object.assign(new Parcel(0), { size, counts });
  }
  function begin(): void {
    now[0] = MONDAY_MS;
    collector.begin();
  }
  return { now, collector, parcel, begin };
}

const filledAt = (cells: Readonly<Record<number, number>>) =>
  Array.from({ length: 168 }, (_, hour) => cells[hour] ?? 0);

describe('a collector', () => {
  it('numbers its counters in their order', () => {
    expect(COUNTERS.map((name) => COUNT[name])).toEqual([...COUNTERS.keys()]);
  });

  it('counts for each size what happens to parcels that count', () => {
    const { now, collector, parcel, begin } = start();
    begin();
    collector.count(parcel(LARGE), COUNT.kept);
    collector.count(parcel(LARGE), COUNT.kept);
    collector.count(parcel(SMALL), COUNT.kept);
    collector.count(parcel(SMALL, false), COUNT.kept);
    collector.count(parcel(LARGE), COUNT.inside);
    now[0] = MONDAY_MS + DAY_MS;
    const { sizes } = collector.observations();
    expect(sizes.map(({ kept, inside, lost }) => [kept, inside, lost])).toEqual([
      [1, 0, 0],
      [2, 1, 0],
    ]);
  });

  it('puts first presentations into their hours of the week', () => {
    const { now, collector, parcel, begin } = start();
    begin();
    const present = (atMs: number, size: number, rejected: boolean, counted = true) => {
      now[0] = MONDAY_MS + atMs;
      collector.presented(parcel(size, counted), rejected);
    };
    present(0, SMALL, false);
    present(HOUR_MS - 1, SMALL, true);
    present(HOUR_MS - 1, SMALL, true, false);
    present(HOUR_MS, SMALL, false);
    present(HOUR_MS, LARGE, true);
    // Nothing for days, and then the last ms of the week, and the first of the next.
    present(7 * DAY_MS - 1, LARGE, false);
    present(7 * DAY_MS, LARGE, true);
    now[0] = MONDAY_MS + 8 * DAY_MS;
    const [small, large] = collector.observations().sizes;
    expect(small!.offeredByHour).toEqual(filledAt({ 0: 2, 1: 1 }));
    expect(small!.rejectedByHour).toEqual(filledAt({ 0: 1 }));
    expect([small!.offered, small!.rejected]).toEqual([3, 1]);
    expect(large!.offeredByHour).toEqual(filledAt({ 0: 1, 1: 1, 167: 1 }));
    expect(large!.rejectedByHour).toEqual(filledAt({ 0: 1, 1: 1 }));
    expect([large!.offered, large!.rejected]).toEqual([3, 2]);
  });

  it('adds up whole days, those too on which nothing comes', () => {
    const { now, collector, parcel, begin } = start();
    begin();
    // 3 on the first day, none on the second and third, 2 on the fourth, none on the fifth.
    for (const atMs of [0, 1, DAY_MS - 1, 3 * DAY_MS, 4 * DAY_MS - 1]) {
      now[0] = MONDAY_MS + atMs;
      collector.presented(parcel(SMALL), false);
    }
    now[0] = MONDAY_MS + 5 * DAY_MS;
    const expected = { days: 5, sum: 5, sumOfSquares: 9 + 4 };
    expect(collector.observations().daily).toEqual(expected);
    expect(collector.observations().daily).toEqual(expected);
  });

  it('leaves out of the days what does not count', () => {
    const { now, collector, parcel, begin } = start();
    begin();
    collector.presented(parcel(SMALL, false), false);
    now[0] = MONDAY_MS + DAY_MS;
    expect(collector.observations().daily).toEqual({ days: 1, sum: 0, sumOfSquares: 0 });
  });

  it('observes doors, drivers and dwells from the beginning of the observed time', () => {
    const { now, collector, parcel, begin } = start();
    const handled = (handlingMs: number) => {
      collector.handled(Object.assign(parcel(SMALL), { handlingMs }));
    };
    const inside = parcel(LARGE, false);
    inside.confirmedMs = now[0]!;
    collector.doorOpened(2);
    handled(60_000);
    collector.dwelt(parcel(LARGE, false));
    begin();
    now[0] = MONDAY_MS + HOUR_MS;
    // A dwell that began before counts in full, with its end, though its parcel does not count.
    collector.dwelt(inside);
    collector.doorOpened(0);
    collector.doorOpened(2);
    collector.doorOpened(2);
    handled(1_000);
    handled(500);
    now[0] = MONDAY_MS + DAY_MS;
    const seen = collector.observations();
    expect(seen.observedMs).toBe(DAY_MS);
    expect(seen.doorOpenings).toEqual([1, 0, 2]);
    expect(seen.driverMs).toBe(1_500);
    expect(seen.sizes.map(({ dwells, dwellTotalMs }) => [dwells, dwellTotalMs])).toEqual([
      [0, 0],
      [1, 4 * HOUR_MS],
    ]);
  });

  it('counts presentations and acceptances, first and later ones', () => {
    const { now, collector, parcel, begin } = start();
    begin();
    collector.presented(parcel(SMALL), true);
    collector.presented(parcel(SMALL), false);
    collector.presentedAgain(parcel(SMALL), true);
    collector.presentedAgain(parcel(SMALL), false);
    collector.presentedAgain(parcel(SMALL, false), false);
    now[0] = MONDAY_MS + DAY_MS;
    const [small] = collector.observations().sizes;
    const { offered, rejected, attempts, rejectedAttempts, accepted } = small!;
    expect([offered, rejected]).toEqual([2, 1]);
    expect([attempts, rejectedAttempts, accepted]).toEqual([4, 2, 2]);
  });

  it('follows the states through the warm-up, and observes them after it', () => {
    const { now, collector, begin } = start();
    collector.changed(0, STATE.free, STATE.reserved);
    begin();
    now[0] = MONDAY_MS + DAY_MS / 4;
    collector.changed(0, STATE.reserved, STATE.free);
    now[0] = MONDAY_MS + DAY_MS;
    const [small] = collector.observations().sizes;
    expect(small!.meanInState).toMatchObject({ free: 1.75, reserved: 0.25 });
    expect(small!.peakInState).toMatchObject({ free: 2, reserved: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { DAY_MS, HOUR_MS, HOURS_PER_WEEK, WEEK_MS } from '../../../sim/traffic/civil-time.ts';
import { createPickupHours } from '../../../sim/traffic/pickup-hours.ts';
import { MONDAY_MS } from '../../support/scenario.ts';

const ms = (weekday: number, hour: number) => weekday * DAY_MS + hour * HOUR_MS;

describe('opening hours', () => {
  const move = createPickupHours({
    kind: 'open',
    spans: [
      { fromMs: ms(0, 8), untilMs: ms(0, 12) },
      { fromMs: ms(0, 13), untilMs: ms(0, 18) },
      { fromMs: ms(5, 10), untilMs: ms(5, 14) },
    ],
  });
  const moved = (intendedMs: number) => move(MONDAY_MS + intendedMs, 0.5) - MONDAY_MS;

  it.each([
    ['a little before the opening', ms(0, 8) - 1, ms(0, 8)],
    ['at the opening', ms(0, 8), ms(0, 8)],
    ['while it is open', ms(0, 9) + 7, ms(0, 9) + 7],
    ['in the last millisecond', ms(0, 12) - 1, ms(0, 12) - 1],
    ['at the closing', ms(0, 12), ms(0, 13)],
    ['in the break', ms(0, 12) + 1, ms(0, 13)],
    ['after hours', ms(0, 18), ms(5, 10)],
    ['on a closed day', ms(3, 9), ms(5, 10)],
    ['at the last closing of the week', ms(5, 14), WEEK_MS + ms(0, 8)],
    ['in the last millisecond of the week', WEEK_MS - 1, WEEK_MS + ms(0, 8)],
  ])('move a pickup %s to the next open instant', (_, intendedMs, expectedMs) => {
    expect(moved(intendedMs)).toBe(expectedMs);
    expect(moved(intendedMs - 5 * WEEK_MS)).toBe(expectedMs - 5 * WEEK_MS);
  });

  it('may last the whole week', () => {
    const always = createPickupHours({ kind: 'open', spans: [{ fromMs: 0, untilMs: WEEK_MS }] });
    for (const intendedMs of [0, 1, ms(3, 3), WEEK_MS - 1, WEEK_MS]) {
      expect(always(MONDAY_MS + intendedMs, 0.5)).toBe(MONDAY_MS + intendedMs);
    }
  });

  it('suit every customer alike', () => {
    for (const uniform of [0.000_1, 0.999_9]) {
      expect(move(MONDAY_MS + ms(0, 12), uniform)).toBe(MONDAY_MS + ms(0, 13));
    }
  });
});

describe('a profile of pickup hours', () => {
  const shares = new Array<number>(HOURS_PER_WEEK).fill(0);
  shares[8] = 0.25;
  shares[9] = 0.5;
  shares[17] = 1;
  const move = createPickupHours({ kind: 'profile', shares });
  const moved = (intendedMs: number, uniform: number) =>
    move(MONDAY_MS + intendedMs, uniform) - MONDAY_MS;

  it.each([
    [0.1, ms(0, 8)],
    [0.249, ms(0, 8)],
    [0.25, ms(0, 9)],
    [0.499, ms(0, 9)],
    [0.5, ms(0, 17)],
    [0.999, ms(0, 17)],
  ])('lets customer %d come in hours whose share exceeds their number', (uniform, expectedMs) => {
    expect(moved(ms(0, 3), uniform)).toBe(expectedMs);
  });

  it('leaves a pickup where it is if the hour suits, to the last millisecond', () => {
    for (const intendedMs of [ms(0, 8), ms(0, 8) + 1_234, ms(0, 9) - 1]) {
      expect(moved(intendedMs, 0.2)).toBe(intendedMs);
    }
    expect(moved(ms(0, 9) - 1, 0.3)).toBe(ms(0, 9));
  });

  it('moves a pickup on to the next week if it must', () => {
    expect(moved(ms(0, 9), 0.2)).toBe(ms(0, 9));
    expect(moved(ms(0, 10), 0.2)).toBe(ms(0, 17));
    expect(moved(ms(0, 18), 0.2)).toBe(WEEK_MS + ms(0, 8));
    expect(moved(WEEK_MS - 1, 0.7)).toBe(WEEK_MS + ms(0, 17));
  });

  it('looks at every hour of the week once', () => {
    const onlyOne = new Array<number>(HOURS_PER_WEEK).fill(0);
    onlyOne[30] = 1;
    const rare = createPickupHours({ kind: 'profile', shares: onlyOne });
    expect(rare(MONDAY_MS + 31 * HOUR_MS, 0.5)).toBe(MONDAY_MS + WEEK_MS + 30 * HOUR_MS);
  });

  it('finds the hour that a search hour by hour finds', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'hours', purpose: 'share' });
    for (let trial = 0; trial < 20; trial++) {
      const some = shares.map(() => random.uniformInt(9) / 8);
      const any = createPickupHours({ kind: 'profile', shares: some.with(trial, 1) });
      for (let n = 0; n < 200; n++) {
        const [intended, uniform] = [random.uniformInt(HOURS_PER_WEEK), random.uniform()];
        let hour = intended;
        while (some.with(trial, 1)[hour % HOURS_PER_WEEK]! <= uniform) hour++;
        expect(any(MONDAY_MS + intended * HOUR_MS, uniform)).toBe(MONDAY_MS + hour * HOUR_MS);
      }
    }
  });

  it('must suit everybody at some hour', () => {
    const nobody = shares.map(() => 0.5);
    expect(() => createPickupHours({ kind: 'profile', shares: nobody })).toThrow(
      'No hour of the week has a share of 1.',
    );
  });
});

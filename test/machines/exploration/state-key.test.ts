import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { stateKey } from '../../../machines/exploration/state-key.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import {
  cancel,
  confirm,
  deposit,
  fault,
  pickup,
  removal,
  repair,
  reserve,
  timer,
} from '../../support/record-builders.ts';
import { situationAfter } from '../../support/situation-after.ts';

const BANK = createBank([
  { name: 'S', count: 3 },
  { name: 'M', count: 2 },
]);

/** What has happened, and what time it is now. A reservation lasts for 180 ms, a code for 1000. */
type Story = readonly [records: readonly LockerRecord[], nowMs: number];

const keyOf = ([records, nowMs]: Story) => stateKey(situationAfter(BANK, records, nowMs), BANK);

describe('the key of a state', () => {
  it.each<[string, Story, Story]>([
    [
      'other names',
      [[reserve(0, 'R1', 'S1'), confirm(9, 'R1', 'S1', 'A')], 9],
      [[reserve(0, 'R2', 'S1'), confirm(9, 'R2', 'S1', 'B')], 9],
    ],
    ['another hour', [[reserve(0, 'R1', 'S1')], 5], [[reserve(9_000, 'R1', 'S1')], 9_005]],
    [
      'other compartments of the sizes',
      [[reserve(0, 'R1', 'S1'), deposit(0, 'M1', 'A')], 0],
      [[reserve(0, 'R1', 'S3'), deposit(0, 'M2', 'A')], 0],
    ],
    ['a boundary that is far', [[reserve(0, 'R1', 'S1')], 0], [[reserve(0, 'R1', 'S1')], 178]],
    ['a timer that is due', [[reserve(0, 'R1', 'S1')], 180], [[reserve(0, 'R1', 'S1')], 300]],
    ['an expired code', [[deposit(0, 'S1', 'A')], 1_001], [[deposit(0, 'S1', 'A')], 9_000]],
    [
      'a reservation that is forgotten',
      [[fault(301, 'S1', 'free')], 301],
      [[reserve(0, 'R1', 'S1'), cancel(0, 'R1', 'S1'), fault(301, 'S1', 'free')], 301],
    ],
    [
      'expired codes at any distance',
      [[deposit(0, 'S1', 'A'), deposit(1, 'S2', 'B')], 9_000],
      [[deposit(0, 'S1', 'A'), deposit(7, 'S2', 'B')], 9_000],
    ],
    [
      'boundaries two milliseconds apart or more, whichever was begun first',
      [[deposit(0, 'S1', 'A'), reserve(822, 'R1', 'S2')], 822],
      [[deposit(0, 'S1', 'A'), reserve(900, 'R1', 'S2')], 900],
    ],
  ])('is the same with %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it('is another for whatever a locker may tell apart', () => {
    const stories: Readonly<Record<string, Story>> = {
      'nothing yet': [[], 0],
      'a faulty one': [[fault(0, 'S1', 'free')], 0],
      'another size': [[fault(0, 'M1', 'free')], 0],
      'two faulty ones': [[fault(0, 'S1', 'free'), fault(0, 'S2', 'free')], 0],
      'a reservation': [[reserve(0, 'R1', 'S1')], 0],
      'its last but one millisecond': [[reserve(0, 'R1', 'S1')], 179],
      'its timer due': [[reserve(0, 'R1', 'S1')], 180],
      'timed out': [[reserve(0, 'R1', 'S1'), timer(180, 'S1')], 180],
      cancelled: [[reserve(0, 'R1', 'S1'), cancel(0, 'R1', 'S1')], 0],
      lost: [[reserve(0, 'R1', 'S1'), fault(0, 'S1', 'reserved')], 0],
      'lost, and repaired': [
        [reserve(0, 'R1', 'S1'), fault(0, 'S1', 'reserved'), repair(0, 'S1', 'unverified')],
        0,
      ],
      inside: [[deposit(0, 'S1', 'A')], 0],
      'inside, the reservation forgotten': [[deposit(0, 'S1', 'A')], 301],
      'one millisecond left': [[deposit(0, 'S1', 'A')], 999],
      'the last millisecond': [[deposit(0, 'S1', 'A')], 1_000],
      expired: [[deposit(0, 'S1', 'A')], 1_001],
      'behind a faulty door': [[deposit(0, 'S1', 'A'), fault(0, 'S1', 'occupied')], 0],
      'picked up': [[deposit(0, 'S1', 'A'), pickup(0, 'A', 'S1')], 0],
      returned: [[deposit(0, 'S1', 'A'), removal(1_001, 'S1')], 1_001],
      'two at once': [[reserve(0, 'R1', 'S1'), reserve(0, 'R2', 'S2')], 0],
      'two, one millisecond apart': [[reserve(0, 'R1', 'S1'), reserve(1, 'R2', 'S2')], 1],
      'two, two milliseconds apart': [[reserve(0, 'R1', 'S1'), reserve(2, 'R2', 'S2')], 2],
      'two that expired at once': [[deposit(0, 'S1', 'A'), deposit(0, 'S2', 'B')], 9_000],
      'two that expired one after the other': [
        [deposit(0, 'S1', 'A'), deposit(1, 'S2', 'B')],
        9_000,
      ],
      'three codes, that of the small parcel second': [
        [deposit(0, 'M1', 'A'), deposit(9, 'S1', 'B'), deposit(18, 'M2', 'C')],
        18,
      ],
      'three codes, that of the small parcel last': [
        [deposit(0, 'M1', 'A'), deposit(9, 'M2', 'B'), deposit(18, 'S1', 'C')],
        18,
      ],
      'three codes, the last two close together': [
        [deposit(0, 'M1', 'A'), deposit(2, 'S1', 'B'), deposit(3, 'M2', 'C')],
        3,
      ],
      'three codes, the last two close together, and the small parcel last': [
        [deposit(0, 'M1', 'A'), deposit(2, 'M2', 'B'), deposit(3, 'S1', 'C')],
        3,
      ],
      'a code that ends first': [[deposit(0, 'S1', 'A'), reserve(822, 'R1', 'S2')], 822],
      'a code that ends last': [[deposit(0, 'S1', 'A'), reserve(818, 'R1', 'S2')], 818],
    };
    const names = Object.keys(stories);
    const keys = names.map((name) => keyOf(stories[name]!));
    const firstAlike = (name: string) => names[keys.indexOf(keys[names.indexOf(name)]!)];
    expect(names.map(firstAlike)).toEqual(names);
  });
});

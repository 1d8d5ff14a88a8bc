import { describe, expect, it } from 'vitest';
import { exact } from '../../../machines/allocation/exact.ts';
import { createBank } from '../../../machines/bank.ts';
import { EVENTUALLY } from '../../../machines/properties/eventually/registry.ts';
import { createJudge } from '../../../machines/properties/judge.ts';
import type { Calm } from '../../../machines/properties/property.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import {
  deposit,
  DURATIONS,
  openExpired,
  pickup,
  rejected,
  removal,
  reserve,
  timer,
} from '../../support/record-builders.ts';

const BANK = createBank([{ name: 'S', count: 2 }]);

function broken(records: readonly LockerRecord[], calm: Calm) {
  const strategy = exact.create(BANK.sizes, {});
  const judge = createJudge({ bank: BANK, durations: DURATIONS, strategy });
  for (const record of records) judge.observe(record);
  return judge.rest(calm).map(({ property, message }) => [property, message]);
}

/** What a locker breaks that is left in peace, and what it does right. */
const STORIES: readonly {
  readonly name: string;
  readonly calm: Calm;
  readonly wrong: LockerRecord[];
  readonly words: string;
  readonly right: LockerRecord[];
}[] = [
  {
    name: 'reservations-resolve',
    calm: 'settled',
    wrong: [reserve(0, 'R1', 'S1'), reserve(1, 'R2', 'S2'), openExpired(10_000, [])],
    words:
      'At 10000 ms, long after the last traffic, these reservations are open: R1 (S1, until 180 ms), R2 (S2, until 181 ms).',
    right: [reserve(0, 'R1', 'S1'), timer(180, 'S1'), openExpired(10_000, [])],
  },
  {
    name: 'live-codes-open',
    calm: 'settled',
    wrong: [
      deposit(0, 'S1', 'A'),
      deposit(0, 'S2', 'B'),
      rejected(1, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    words:
      'These codes were live when they were tried, and their parcels are still inside: A (S1), B (S2).',
    right: [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1')],
  },
  {
    name: 'expired-are-seen',
    calm: 'settled',
    wrong: [deposit(0, 'S1', 'A'), deposit(0, 'S2', 'B'), openExpired(1001, [])],
    words:
      'Staff have opened and removed what had expired, and these are still inside: S1 (A), S2 (B).',
    right: [deposit(0, 'S1', 'A'), openExpired(1001, ['S1']), removal(1001, 'S1')],
  },
  {
    name: 'capacity-returns',
    calm: 'filled',
    wrong: [reserve(0, 'R1', 'S1'), rejected(0, { type: 'reserve', size: 'S' }, 'noCompartment')],
    words:
      'Everything was taken out and repaired, but only 1 of 2 compartments could be filled again.',
    right: [reserve(0, 'R1', 'S1'), reserve(0, 'R2', 'S2')],
  },
];

describe.each(STORIES)('$name', ({ name, calm, wrong, words, right }) => {
  it('catches a locker that does not come to rest', () => {
    expect(broken(wrong, calm)).toEqual([[name, words]]);
  });

  it('says nothing of one that does', () => {
    expect(broken(right, calm)).toEqual([]);
  });
});

it('all of them have a story', () => {
  expect(STORIES.map(({ name }) => name)).toEqual(EVENTUALLY.map(({ name }) => name));
});

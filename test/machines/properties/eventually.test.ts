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

function broken(records: readonly LockerRecord[], calm: Calm): readonly string[] {
  const strategy = exact.create(BANK.sizes, {});
  const judge = createJudge({ bank: BANK, durations: DURATIONS, strategy });
  for (const record of records) judge.observe(record);
  return judge.rest(calm).map(({ property }) => property);
}

/** What a locker breaks that is left in peace, and what it does right. */
const STORIES: readonly [name: string, calm: Calm, wrong: LockerRecord[], right: LockerRecord[]][] =
  [
    [
      'reservations-resolve',
      'settled',
      [reserve(0, 'R1', 'S1'), openExpired(10_000, [])],
      [reserve(0, 'R1', 'S1'), timer(180, 'S1'), openExpired(10_000, [])],
    ],
    [
      'live-codes-open',
      'settled',
      [deposit(0, 'S1', 'A'), rejected(1, { type: 'pickup', code: 'A' }, 'invalidCode')],
      [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1')],
    ],
    [
      'expired-are-seen',
      'settled',
      [deposit(0, 'S1', 'A'), openExpired(1001, [])],
      [deposit(0, 'S1', 'A'), openExpired(1001, ['S1']), removal(1001, 'S1')],
    ],
    [
      'capacity-returns',
      'filled',
      [reserve(0, 'R1', 'S1'), rejected(0, { type: 'reserve', size: 'S' }, 'noCompartment')],
      [reserve(0, 'R1', 'S1'), reserve(0, 'R2', 'S2')],
    ],
  ];

describe.each(STORIES)('%s', (name, calm, wrong, right) => {
  it('catches a locker that does not come to rest', () => {
    expect(broken(wrong, calm)).toEqual([name]);
  });

  it('says nothing of one that does', () => {
    expect(broken(right, calm)).toEqual([]);
  });
});

it('all of them have a story', () => {
  expect(STORIES.map(([name]) => name)).toEqual(EVENTUALLY.map(({ name }) => name));
});

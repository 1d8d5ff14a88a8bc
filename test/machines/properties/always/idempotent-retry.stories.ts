import type { LockerRecord } from '../../../../machines/record.ts';
import { deposit, door, pickup } from '../../../support/record-builders.ts';
import { but, replying, type WrongStory } from '../../../support/stories.ts';

/** The same request sent again, which is then answered as this one is. */
function again(first: LockerRecord, second: LockerRecord): LockerRecord {
  return but(second, { again: { first: first.reply! }, effects: [] });
}

export const stories: readonly WrongStory[] = [
  [
    'a second compartment for one request',
    [deposit(0, 'S1', 'A'), again(deposit(0, 'S1', 'A'), deposit(0, 'S2', 'B'))],
    'sent again with its id, was answered',
  ],
  [
    'a success that becomes a rejection',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      again(
        pickup(1, 'A', 'S1'),
        replying(pickup(1, 'A', 'S1'), { ok: false, reason: 'alreadyUsed' }),
      ),
    ],
    'alreadyUsed',
  ],
  [
    'a door that opens again',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      but(again(pickup(1, 'A', 'S1'), pickup(1, 'A', 'S1')), { effects: [door('S1')] }),
    ],
    'happened again: S1',
  ],
];

import { deposit, door, pickup } from '../../../support/record-builders.ts';
import { but, replying, type WrongStory } from '../../../support/stories.ts';

const again = { again: true, effects: [] } as const;

export const stories: readonly WrongStory[] = [
  [
    'a second compartment for one request',
    [deposit(0, 'S1', 'A'), but(deposit(0, 'S2', 'B'), again)],
    'sent again with its id, was answered',
  ],
  [
    'a success that becomes a rejection',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      but(replying(pickup(1, 'A', 'S1'), { ok: false, reason: 'alreadyUsed' }), again),
    ],
    'alreadyUsed',
  ],
  [
    'a door that opens again',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      but(pickup(1, 'A', 'S1'), { again: true, effects: [door('S1')] }),
    ],
    'happened again: S1',
  ],
];

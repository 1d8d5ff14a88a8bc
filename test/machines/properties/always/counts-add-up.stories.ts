import { deposit, fault, pickup, reserve } from '../../../support/record-builders.ts';
import { NO_TOKENS, replying, status, type WrongStory } from '../../../support/stories.ts';

const OUT_OF_SERVICE = { empty: 0, unverified: 0, holding: 0 };
const FREE = { free: 2, reserved: 0, occupied: 0, outOfService: OUT_OF_SERVICE };

export const stories: readonly WrongStory[] = [
  [
    'a compartment that is never given back',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), status(2, { free: 1 }, { free: 1 }, NO_TOKENS)],
    'counts 1 of size S as free; there are 2',
  ],
  [
    'a size that is left out',
    [replying(status(0, { free: 2 }, { free: 1 }, NO_TOKENS), { sizes: { S: FREE } })],
    'says nothing of size M',
  ],
  [
    'an empty one out of service',
    [fault(0, 'S1', 'free'), status(1, { free: 1 }, { free: 1 }, NO_TOKENS)],
    'counts 0 of size S as outOfService.empty; there are 1',
  ],
  [
    'one out of service that may hold something',
    [
      reserve(0, 'R1', 'S1'),
      fault(1, 'S1', 'reserved'),
      status(2, { free: 1 }, { free: 1 }, NO_TOKENS),
    ],
    'counts 0 of size S as outOfService.unverified; there are 1',
  ],
  [
    'one out of service that holds a parcel',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      status(2, { free: 1 }, { free: 1 }, { live: 1, expired: 0 }),
    ],
    'counts 0 of size S as outOfService.holding; there are 1',
  ],
];

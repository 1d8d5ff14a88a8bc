import { deposit, fault, rejected, repair } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a parcel lost on the fault',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied', 'outOfService.empty')],
    'left S1 outOfService.empty',
  ],
  [
    'a parcel lost on the repair',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied'), repair(2, 'S1', 'holding', 'free')],
    'should be occupied',
  ],
  [
    'a faulty door that stays in service',
    [deposit(0, 'S1', 'A'), but(fault(1, 'S1', 'occupied'), { effects: [] })],
    'left S1 occupied; it holds a parcel and should be outOfService.holding',
  ],
  [
    'a token lost on the fault',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      rejected(2, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    'behind the faulty door of S1',
  ],
  [
    'a token lost on the fault, in its last millisecond',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      rejected(1_000, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    'behind the faulty door of S1',
  ],
];

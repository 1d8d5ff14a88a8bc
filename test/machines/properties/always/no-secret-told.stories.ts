import { confirm, deposit, fault, pickup, reserve } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

const told = (to: string, text: string) => ({ notifications: [{ to, text }] });

export const stories: readonly WrongStory[] = [
  [
    'a code that is told to the customer before',
    [
      but(deposit(0, 'S1', 'A'), told('R-A', 'Your code is A.')),
      pickup(1, 'A', 'S1'),
      but(deposit(2, 'S1', 'B'), told('R-A', 'Your code is B.')),
    ],
    'told R-A the code B, which opens S1 for the recipient of R-B',
  ],
  [
    'a code that staff are told',
    [
      reserve(0, 'R1', 'S1'),
      but(confirm(1, 'R1', 'S1', 'A'), told('R1', 'Code A')),
      but(fault(2, 'S1', 'occupied'), told('staff', 'S1 is faulty; its code is A')),
    ],
    'told staff the code A',
  ],
];

import { deposit, rejected, reserve } from '../../../support/record-builders.ts';
import { but, replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a larger compartment, although exact is declared',
    [but(reserve(0, 'R1', 'M1'), { command: { type: 'reserve', size: 'S' } })],
    'given M1; with 2 S, 1 M free the strategy chooses S',
  ],
  [
    'a free compartment that is left unused',
    [replying(rejected(0, { type: 'deposit', size: 'S' }, 'noCompartment'), { outOfService: 0 })],
    'the strategy chooses S',
  ],
  [
    'a larger compartment, although exact refuses',
    [
      deposit(0, 'S1', 'A'),
      deposit(0, 'S2', 'B'),
      but(reserve(1, 'R1', 'M1'), { command: { type: 'reserve', size: 'S' } }),
    ],
    'given M1; with 0 S, 1 M free the strategy refuses',
  ],
];

import { deposit, pickup } from '../../../support/record-builders.ts';
import { NO_TOKENS, status, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a compartment that is never given back',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), status(2, { free: 1 }, { free: 1 }, NO_TOKENS)],
    'counts 1 of size S as free; there are 2',
  ],
];

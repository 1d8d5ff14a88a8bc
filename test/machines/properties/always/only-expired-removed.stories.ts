import { deposit, removal } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['a live parcel', [deposit(0, 'S1', 'A'), removal(1000, 'S1')], 'code A is live until 1000 ms'],
  ['no parcel at all', [removal(0, 'S1')], 'S1 is free'],
];

import { openExpired } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['an earlier instant', [openExpired(1, []), openExpired(0, [])], 'after 1 ms'],
  ['half a millisecond', [openExpired(0.5, [])], 'no whole millisecond'],
];

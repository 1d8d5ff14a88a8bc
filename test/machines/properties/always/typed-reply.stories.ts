import { rejected } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a rejection of another command',
    [rejected(0, { type: 'reserve', size: 'XL' }, 'invalidCode')],
    'no rejection of reserve',
  ],
];

import { cancel, reserve } from '../../../support/record-builders.ts';
import { replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a reply about the neighbour',
    [reserve(0, 'R1', 'S1'), replying(cancel(1, 'R1', 'S1'), { compartment: 'S2' })],
    'answered with S2; it is about S1',
  ],
];

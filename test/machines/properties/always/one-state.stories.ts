import { fault, reserve } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['a change from another state', [fault(0, 'S1', 'occupied')], 'it was free'],
  ['an unknown compartment', [reserve(0, 'R1', 'S3')], 'touched S3'],
];

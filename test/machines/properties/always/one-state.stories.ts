import { deposit, door, fault, move, reserve } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['a change from another state', [fault(0, 'S1', 'occupied')], 'it was free'],
  ['an unknown compartment', [reserve(0, 'R1', 'S3')], 'touched S3'],
  [
    'the door of an unknown compartment',
    [but(deposit(0, 'S1', 'A'), { effects: [...deposit(0, 'S1', 'A').effects, door('S9')] })],
    'touched S9',
  ],
  [
    'two changes that do not follow one another',
    [
      but(deposit(0, 'S1', 'A'), {
        effects: [door('S1'), move('S1', 'free', 'reserved'), move('S1', 'free', 'occupied')],
      }),
    ],
    'moved S1 from free to occupied, but it was reserved',
  ],
];

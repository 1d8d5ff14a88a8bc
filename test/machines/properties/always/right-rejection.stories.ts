import { fault, rejected } from '../../../support/record-builders.ts';
import { replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a rejection that stands later in the row',
    [rejected(0, { type: 'confirmRemoval', compartment: 'X1' }, 'notOccupied')],
    'unknownCompartment is right',
  ],
  [
    'a wrong number of compartments out of service',
    [
      fault(0, 'M1', 'free'),
      replying(rejected(1, { type: 'reserve', size: 'M' }, 'noCompartment'), { outOfService: 0 }),
    ],
    'told of 0 compartments out of service; there are 1',
  ],
];

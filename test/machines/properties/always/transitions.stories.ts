import {
  cancel,
  deposit,
  door,
  fault,
  move,
  repair,
  reserve,
} from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a cancel that leaves the compartment reserved',
    [reserve(0, 'R1', 'S1'), but(cancel(1, 'R1', 'S1'), { effects: [] })],
    'S1 from reserved to free',
  ],
  [
    'a command that changes a second compartment',
    [
      but(reserve(0, 'R1', 'S1'), {
        effects: [door('S1'), move('S1', 'free', 'reserved'), move('S2', 'free', 'reserved')],
      }),
    ],
    'S2 from free to reserved',
  ],
  [
    'a cancel that frees the neighbour',
    [
      reserve(0, 'R1', 'S1'),
      reserve(0, 'R2', 'S2'),
      but(cancel(1, 'R1', 'S1'), { effects: [move('S2', 'reserved', 'free')] }),
    ],
    'changed: S2 from reserved to free; it should have: S1 from reserved to free',
  ],
  [
    'a fault that takes the neighbour out of service, too',
    [
      deposit(0, 'S1', 'A'),
      but(fault(1, 'S1', 'occupied'), {
        effects: [...fault(1, 'S1', 'occupied').effects, ...fault(1, 'S2', 'free').effects],
      }),
    ],
    'S2 from free to outOfService.empty',
  ],
  [
    'a second fault of a compartment that changes it',
    [
      fault(0, 'S1', 'free'),
      but(fault(1, 'S1', 'free'), {
        effects: [move('S1', 'outOfService.empty', 'outOfService.unverified')],
      }),
    ],
    'it should have: none',
  ],
  [
    'a repair of a compartment in service that reserves it',
    [but(repair(0, 'S1', 'empty'), { effects: [move('S1', 'free', 'reserved')] })],
    'it should have: none',
  ],
];

import {
  cancel,
  confirm,
  deposit,
  fault,
  pickup,
  removal,
  repair,
  reserve,
} from '../../../support/record-builders.ts';
import { replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a reply about the neighbour',
    [reserve(0, 'R1', 'S1'), replying(cancel(1, 'R1', 'S1'), { compartment: 'S2' })],
    'answered with S2; it is about S1',
  ],
  [
    'a confirm that names the neighbour',
    [reserve(0, 'R1', 'S1'), replying(confirm(1, 'R1', 'S1', 'A'), { compartment: 'S2' })],
    'it is about S1',
  ],
  [
    'a pickup that sends the customer to the neighbour',
    [deposit(0, 'S1', 'A'), replying(pickup(1, 'A', 'S1'), { compartment: 'S2' })],
    'it is about S1',
  ],
  [
    'a removal that names the neighbour',
    [deposit(0, 'S1', 'A'), replying(removal(1_001, 'S1'), { compartment: 'S2' })],
    'it is about S1',
  ],
  [
    'a fault that names the neighbour',
    [replying(fault(0, 'S1', 'free'), { compartment: 'S2' })],
    'it is about S1',
  ],
  [
    'a repair that names the neighbour',
    [fault(0, 'S1', 'free'), replying(repair(1, 'S1', 'empty'), { compartment: 'S2' })],
    'it is about S1',
  ],
];

import { deposit, fault, reserve } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

const pickup = { type: 'pickup', code: 'X' } as const;

export const stories: readonly WrongStory[] = [
  ['silence', [{ atMs: 0, command: pickup, effects: [] }], 'pickup X at 0 ms was never answered.'],
  [
    'a crash',
    [{ atMs: 0, command: pickup, effects: [], failure: 'the locker ended' }],
    'pickup X at 0 ms: the locker ended.',
  ],
  [
    'silence about a status, at the instant of a timer',
    [reserve(0, 'R1', 'S1'), { atMs: 180, command: { type: 'status' }, effects: [] }],
    'status at 180 ms was never answered.',
  ],
  [
    'silence about a confirm',
    [
      reserve(0, 'R1', 'S1'),
      { atMs: 1, command: { type: 'confirm', reservation: 'R1' }, effects: [] },
    ],
    'confirm R1 at 1 ms was never answered.',
  ],
  [
    'silence about a parcel, beside a faulty compartment',
    [
      deposit(0, 'S1', 'A'),
      fault(0, 'S2', 'free'),
      { atMs: 1, command: { type: 'reserve', size: 'S' }, effects: [] },
    ],
    'reserve S at 1 ms was never answered.',
  ],
];

import type { WrongStory } from '../../../support/stories.ts';

const pickup = { type: 'pickup', code: 'X' } as const;

export const stories: readonly WrongStory[] = [
  ['silence', [{ atMs: 0, command: pickup, effects: [] }], 'pickup X at 0 ms was never answered.'],
  [
    'a crash',
    [{ atMs: 0, command: pickup, effects: [], failure: 'the locker ended' }],
    'pickup X at 0 ms: the locker ended.',
  ],
];

import { expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { createLockerView } from '../../../machines/properties/locker-view.ts';
import { People } from '../../../src/verify/people.ts';
import type { Step } from '../../../src/verify/step.ts';
import { deposit, DURATIONS } from '../../support/record-builders.ts';

const bank = createBank([{ name: 'S', count: 2 }]);
const pickupOfLatest: Step = {
  ask: 'pickup',
  pick: { among: 'open', nth: 0 },
  wait: { byMs: 0 },
};

it('people do not take the answer to an old request for a new code', () => {
  const setup = { bank, durations: DURATIONS };
  const view = createLockerView(setup);
  const people = new People(view, setup);
  const first = deposit(0, 'S1', 'A');
  for (const record of [first, deposit(5, 'S2', 'B')]) {
    view.take(record);
    people.hear(record);
  }
  people.hear({ ...first, atMs: 9, effects: [], again: { first: first.reply! } });
  expect(people.ask(pickupOfLatest, 9)).toEqual([
    { atMs: 9, command: { type: 'pickup', code: 'B' } },
  ]);
});

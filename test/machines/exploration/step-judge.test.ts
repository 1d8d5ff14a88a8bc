import { expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { StepJudge } from '../../../machines/exploration/step-judge.ts';
import { createLockerView } from '../../../machines/properties/locker-view.ts';
import { DURATIONS, openExpired, reserve } from '../../support/record-builders.ts';

it('a step is not judged by what happened in another history', () => {
  const setup = { bank: createBank([{ name: 'S', count: 1 }]), durations: DURATIONS };
  const view = createLockerView(setup);
  const judge = new StepJudge(view, setup);
  const isLate = () => judge.take([openExpired(200, [])]).map(({ property }) => property.name);
  judge.take([reserve(0, 'R1', 'S1')]);
  expect(isLate()).toEqual(['reservation-timeout']);

  view.begin();
  judge.begin();
  judge.take([reserve(0, 'R1', 'S1')]);
  view.begin();
  judge.begin();
  expect(isLate()).toEqual([]);
});

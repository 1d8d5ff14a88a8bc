import { expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { StepJudge } from '../../../machines/exploration/step-judge.ts';
import { createLockerView } from '../../../machines/properties/locker-view.ts';
import { deposit, DURATIONS, fault, openExpired, reserve } from '../../support/record-builders.ts';
import { but, EVERYTHING } from '../../support/stories.ts';

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

it('who may know a code is known of a step that comes later', () => {
  const bank = createBank([{ name: 'S', count: 1 }]);
  const setup = { bank, durations: DURATIONS, capabilities: EVERYTHING };
  const told = (to: string) => {
    const view = createLockerView(setup);
    const judge = new StepJudge(view, setup);
    view.take(deposit(0, 'S1', 'A'));
    judge.begin();
    const notifications = [{ to, text: 'The door of code A is faulty.' }];
    const accusations = judge.take([but(fault(1, 'S1', 'occupied'), { notifications })]);
    return accusations.map(({ property }) => property.name);
  };
  expect(told('R-A')).toEqual([]);
  expect(told('staff')).toEqual(['no-secret-told']);
});

import { expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { movesOf } from '../../../machines/exploration/moves.ts';
import { deposit, pickup, reserve } from '../../support/record-builders.ts';
import { situationAfter } from '../../support/situation-after.ts';

const bank = createBank([{ name: 'S', count: 2 }]);

it('the moves ask everything about everybody, and about nobody', () => {
  const past = [deposit(0, 'S1', 'A'), pickup(0, 'A', 'S1'), reserve(0, 'R1', 'S1')];
  const situation = situationAfter(bank, [...past, deposit(0, 'S2', 'B')]);
  const asked = movesOf(bank).flatMap((move) => {
    const command = move(situation);
    return command ? [Object.values(command).join(' ')] : [];
  });
  expect(asked.toSorted()).toEqual(
    [
      ['reserve S', 'deposit S', 'reserve no such size', 'deposit no such size'],
      // The first compartment: who has it, who had it, and whose parcel was in it.
      ['confirm R1', 'cancel R1', 'confirm R-A', 'cancel R-A', 'pickup A'],
      // The second: whose parcel is in it, and by which reservation.
      ['confirm R-B', 'cancel R-B', 'pickup B'],
      ['confirm no such reservation', 'cancel no such reservation', 'pickup no such code'],
      ...['S1', 'S2', 'no such compartment'].map((compartment) =>
        ['fault', 'repair', 'confirmRemoval'].map((type) => `${type} ${compartment}`),
      ),
      ['openExpired', 'status'],
    ]
      .flat()
      .toSorted(),
  );
});

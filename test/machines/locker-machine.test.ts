import { createActor } from 'xstate';
import { expect, it } from 'vitest';
import type { Answering } from '../../machines/answer.ts';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { createLockerMachine } from '../../machines/locker-machine.ts';

it('the locker actor spawns its compartments under their public names, in their order', () => {
  const machine = createLockerMachine(createCompartmentMachine({ reservationTimeoutMs: 1_000 }));
  const spawned: string[] = [];
  const actor = createActor(machine, {
    input: {
      compartmentIds: ['S1', 'S2', 'L1'],
      open(compartments) {
        spawned.push(...compartments.map(({ id }) => id));
        return {} as Answering;
      },
    },
  });
  expect(machine.id).toBe('locker');
  expect(spawned).toEqual(['S1', 'S2', 'L1']);
  expect(Object.keys(actor.getSnapshot().children)).toEqual(spawned);
});

import { expect, it } from 'vitest';
import { actors, compiled, explored, ONE, TWO_ALIKE } from '../../support/explored.ts';

// An accidentally smaller exploration would find less, and nobody would see it but in this number.
it('enters exactly 1576 states of two compartments of one size', async () => {
  const exploration = await explored(compiled(TWO_ALIKE), TWO_ALIKE, 1);
  expect(exploration).toMatchObject({ states: 1576, closed: true, findings: [], unreached: [] });
});

it('finds the same of a locker that is replayed as of one that is copied', async () => {
  const copied = await explored(compiled(ONE), ONE);
  expect(await explored(actors(ONE), ONE)).toEqual(copied);
});

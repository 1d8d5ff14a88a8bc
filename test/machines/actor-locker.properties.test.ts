import fc from 'fast-check';
import { expect, it } from 'vitest';
import { driveActorLocker } from '../support/drive-actor-locker.ts';
import { live, lives, story } from '../support/locker-commands.ts';
import { POSSIBLE } from '../support/possible.ts';

it('the actor locker keeps every property, and meets everything that sometimes happens', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(lives, (life) => {
      const lived = live(life, driveActorLocker());
      if (lived.violations.length > 0) throw new Error(story(lived));
      for (const name of lived.reached) reached.add(name);
    }),
    { seed: 1, numRuns: 400 },
  );
  expect(reached).toEqual(POSSIBLE);
});

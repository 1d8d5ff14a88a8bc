import fc from 'fast-check';
import { expect, it } from 'vitest';
import { live, lives, story, type Drive } from '../../support/locker-commands.ts';
import { createReferenceLocker } from '../../support/reference-locker.ts';

const reference: Drive = (setup) => {
  const locker = createReferenceLocker(setup);
  return (command, nowMs) => locker.execute(command, nowMs);
};

/** Few, since each mutant lives through them all; random-lives.properties.test.ts has many. */
it('thirty lives without an accusation reach what few-lives.txt says', async () => {
  const livesThatReach = new Map<string, number>();
  for (const life of fc.sample(lives, { seed: 1, numRuns: 30 })) {
    const lived = live(life, reference);
    if (lived.violations.length > 0) throw new Error(story(lived));
    for (const name of lived.reached) {
      livesThatReach.set(name, (livesThatReach.get(name) ?? 0) + 1);
    }
  }
  const told = [...livesThatReach].map(([name, count]) => `${name}: ${count}`).toSorted();
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('./few-lives.txt');
});

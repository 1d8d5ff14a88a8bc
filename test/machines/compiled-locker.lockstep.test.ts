import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { createStream } from '../../sim/random/stream.ts';
import { driveActorLocker, type ActorLockerParts } from '../support/drive-actor-locker.ts';
import { live, lives } from '../support/locker-commands.ts';

/*
 * Both lockers live the same random life. What they are asked next hangs on what they answered, so one
 * different reply, opening or change sets them apart for good.
 */
it.each(WITHIN_RULES)('the two engines answer and do the same, with $name', (within) => {
  fc.assert(
    fc.property(lives, (life) => {
      const drive = (create?: ActorLockerParts['create']) =>
        driveActorLocker({
          ...(create && { create }),
          replace: () => ({
            within,
            uniform: createStream({ seed: 1, replication: 1, source: 'test', purpose: 'within' })
              .uniform,
          }),
        });
      const byTable = live(life, drive(createCompiledLocker));
      expect(byTable.records).toEqual(live(life, drive()).records);
      expect(byTable.violations).toEqual([]);
    }),
    { seed: 2, numRuns: 60 },
  );
});

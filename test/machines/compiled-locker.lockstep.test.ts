import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import type { WithinDefinition } from '../../machines/allocation/within/within.ts';
import {
  createCompiledLocker,
  type CompiledLockerOptions,
} from '../../machines/compiled-locker.ts';
import { byCode, byTable } from '../../machines/compile/executor.ts';
import { createStream } from '../../sim/random/stream.ts';
import { driveActorLocker, type ActorLockerParts } from '../support/drive-actor-locker.ts';
import { live, lives } from '../support/locker-commands.ts';
import { POSSIBLE } from '../support/possible.ts';

/** A locker of that kind, whose rule within a size has a stream of its own. */
function drive(within: WithinDefinition, create?: ActorLockerParts['create']) {
  return driveActorLocker({
    ...(create && { create }),
    replace: () => ({
      within,
      uniform: createStream({ seed: 1, replication: 1, source: 'test', purpose: 'within' }).uniform,
    }),
  });
}

const PAIRS = WITHIN_RULES.flatMap((within) =>
  STRATEGIES.map(({ name: strategy }) => ({ within, strategy })),
).map((pair, index) => ({ ...pair, rule: pair.within.name, seed: 1 + index }));

const reached = new Set<string>();

/*
 * Both lockers live the same random life. What they are asked next hangs on what they answered, so one
 * different reply, opening or change sets them apart for good.
 */
it.each(PAIRS)(
  'the two engines answer and do the same, with $strategy and $rule',
  ({ strategy, within, seed }) => {
    fc.assert(
      fc.property(lives, fc.constantFrom(byCode, byTable), (drawn, executor) => {
        const life = { ...drawn, strategy };
        const create = (options: CompiledLockerOptions) =>
          createCompiledLocker({ ...options, executor });
        const compiled = live(life, drive(within, create));
        expect(compiled.records).toEqual(live(life, drive(within)).records);
        expect(compiled.violations).toEqual([]);
        for (const name of compiled.reached) reached.add(name);
      }),
      { seed, numRuns: 40 },
    );
  },
);

it('all of those lives together meet everything that sometimes happens', () => {
  expect(reached).toEqual(POSSIBLE);
});

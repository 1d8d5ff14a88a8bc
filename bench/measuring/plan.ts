import { BadInput } from '../../src/cli/bad-input.ts';
import type { PlannedSuite } from './passes.ts';
import { taskKey, type Suite } from '../suite.ts';

const keysOf = (suite: Suite) => suite.tasks(Infinity).map(({ name }) => taskKey(suite.name, name));

/** The tasks that are to be measured, suite by suite. */
export function planOf(
  suites: readonly Suite[],
  isMeasured: (key: string) => boolean,
): PlannedSuite[] {
  return suites
    .map((suite) => ({ suite: suite.name, keys: keysOf(suite).filter(isMeasured) }))
    .filter(({ keys }) => keys.length > 0);
}

/**
 * Whether a task's key has some words in it, in capitals or not.
 * @throws BadInput if no task's has
 */
export function wantedBy(suites: readonly Suite[], words: string): (key: string) => boolean {
  const isWanted = (key: string) => key.toLowerCase().includes(words.toLowerCase());
  if (suites.flatMap(keysOf).some(isWanted)) return isWanted;
  const names = suites.map(({ name }) => `  ${name}`).join('\n');
  throw new BadInput(
    [`no task has ${JSON.stringify(words)} in its name`],
    `The suites are\n${names}`,
  );
}

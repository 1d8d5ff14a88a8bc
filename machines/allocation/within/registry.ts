import { named } from '../named.ts';
import { first } from './first.ts';
import { leastWorn } from './least-worn.ts';
import { random } from './random.ts';
import { roundRobin } from './round-robin.ts';
import type { WithinDefinition } from './within.ts';

/** Every choice within a size, the default first. */
export const WITHIN_RULES: readonly WithinDefinition[] = [first, random, roundRobin, leastWorn];

/** @throws RangeError that lists the known names */
export function withinNamed(name: string): WithinDefinition {
  return named('choice within a size', WITHIN_RULES, name);
}

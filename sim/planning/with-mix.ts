import type { Scenario } from '../scenario/scenario.ts';
import type { Mix } from './space/mix.ts';

/** The same world around another bank. */
export function withMix(scenario: Scenario, mix: Mix): Scenario {
  return {
    ...scenario,
    sizes: scenario.sizes.map(({ name }, size) => ({ name, count: mix[size]! })),
  };
}

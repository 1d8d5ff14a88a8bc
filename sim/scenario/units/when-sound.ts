import type { z } from 'zod';

/**
 * Lets a check between keys run whenever these keys are sound by themselves, so that a problem with
 * another key does not silence it.
 */
export function whenSound(...keys: readonly string[]) {
  return {
    when: ({ issues }: z.core.ParsePayload) =>
      !issues.some(({ code, path = [] }) =>
        path.length === 0 ? code !== 'unrecognized_keys' : keys.includes(String(path[0])),
      ),
  };
}

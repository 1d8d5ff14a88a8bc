import { parseTarget } from '../../../sim/planning/target/parse-target.ts';
import type { Target } from '../../../sim/planning/target/target.ts';

export interface TargetsReading {
  /** Of use only where there are no problems. */
  readonly targets: readonly Target[];
  readonly problems: readonly string[];
}

/**
 * Reads every `--target`.
 * @param sizes names of the bank's sizes; undefined where nobody knows them, so that targets cannot be read
 */
export function readTargets(
  texts: readonly string[],
  sizes: readonly string[] | undefined,
  { areOptional = false }: { readonly areOptional?: boolean } = {},
): TargetsReading {
  if (texts.length === 0 && !areOptional) {
    return { targets: [], problems: ["--target is missing, such as 'blocking <= 1%'"] };
  }
  const readings = sizes === undefined ? [] : texts.map((text) => parseTarget(text, sizes));
  return {
    targets: readings.flatMap((reading) => (reading.ok ? reading.targets : [])),
    problems: readings.flatMap((reading, index) =>
      reading.ok ? [] : [`--target '${texts[index]}': ${reading.problem}`],
    ),
  };
}

import { type Control, controlledMean } from '../../statistics/control-variates.ts';
import { judged, type PairedDifference } from '../../statistics/paired-difference.ts';
import type { Series } from '../variance/measures.ts';

/**
 * With so many replications a first control, a second and a third are worth their degrees of freedom. Without the
 * first, counts are better.
 */
const LEAST_REPLICATIONS = [10, 20, 30] as const;

/** Below this, differences are of counts. */
export const FEWEST_REPLICATIONS = LEAST_REPLICATIONS[0];

/**
 * First − second of two designs that met the same worlds, pair by pair. Expected rejections have less chance in
 * them than counted ones, but the same parcels are rejected by both designs, which may cancel better: so the first
 * control is by how much the two differ, of which the mean is 0, and regression finds what is best. Then come what
 * both designs have as controls, each once.
 */
export function improvedDifference(
  first: Series,
  second: Series,
  confidence: number,
): PairedDifference {
  const less = (of: 'values' | 'surplus') =>
    first[of].map((value, pair) => value - second[of][pair]!);
  const controls = [
    { values: less('surplus'), mean: 0 },
    ...inTurns(first.controls, second.controls),
  ];
  const worth = LEAST_REPLICATIONS.filter((least) => first.values.length >= least).length;
  const { replications, estimate, halfWidth } = controlledMean(
    less('values'),
    controls.slice(0, worth),
    confidence,
  );
  return judged({ replications, difference: estimate, confidence, halfWidth });
}

function inTurns(first: readonly Control[], second: readonly Control[]): Control[] {
  const both: Control[] = [];
  for (let n = 0; n < Math.max(first.length, second.length); n++) {
    for (const control of [first[n], second[n]]) {
      if (control !== undefined && !both.some((other) => isSame(other, control)))
        both.push(control);
    }
  }
  return both;
}

function isSame(a: Control, b: Control): boolean {
  return a.mean === b.mean && a.values.every((value, index) => value === b.values[index]);
}

import type { PropertyVerdict } from '../../verify/verdicts.ts';
import { indented } from './indented.ts';

/** What was not broken, but not put to the test either. */
export function untestedLines(verdicts: readonly PropertyVerdict[]): string[] {
  const untested = verdicts.flatMap((one) => (one.verdict === 'untested' ? [one] : []));
  if (untested.length === 0) return [];
  return [
    'Not broken, but not put to the test either:',
    ...untested.flatMap(({ property, missing }) =>
      indented(`${property.number} ${property.name}: it takes ${missing.join(', ')}`),
    ),
  ];
}

/** What could not be checked, and why. */
export function notCheckedLines(verdicts: readonly PropertyVerdict[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const one of verdicts) {
    if (one.verdict !== 'notChecked') continue;
    reasons.set(one.why, [...(reasons.get(one.why) ?? []), one.property.name]);
  }
  if (reasons.size === 0) return [];
  return [
    'Not checked:',
    ...[...reasons].flatMap(([why, names]) => indented(`${names.join(', ')}: ${why}`)),
  ];
}

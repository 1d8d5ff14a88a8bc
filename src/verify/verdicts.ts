import { PROMISES, type Assay, type LockerPromise } from '../../machines/properties/assay.ts';

/** What is known of one property of one locker after a search. */
export type PropertyVerdict = { readonly property: LockerPromise } & (
  | { readonly verdict: 'broken' | 'held' }
  /** It was not broken, but what would have put it to the test never happened. */
  | { readonly verdict: 'untested'; readonly missing: readonly string[] }
  | { readonly verdict: 'notChecked'; readonly why: string }
);

/** In the order of docs/locker.md. */
export function verdictsOf(
  assay: Assay,
  broken: ReadonlySet<string>,
  reached: ReadonlySet<string>,
): PropertyVerdict[] {
  return PROMISES.map((property): PropertyVerdict => {
    const why = assay.obstacleTo(property);
    if (why !== undefined) return { property, verdict: 'notChecked', why };
    if (broken.has(property.name)) return { property, verdict: 'broken' };
    const missing = assay.needsOf(property).filter((name) => !reached.has(name));
    return missing.length > 0
      ? { property, verdict: 'untested', missing }
      : { property, verdict: 'held' };
  });
}

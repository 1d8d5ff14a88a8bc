import { describe, expect, it } from 'vitest';
import { type ReferenceEntry, referenceSections } from '../../support/reference.ts';
import { relativeError } from '../../support/relative-error.ts';
import { CHECKS, NOT_OURS } from './every-reference.ts';

const TOLERANCE = 1e-9;

interface NamedEntry {
  readonly section: string;
  readonly name: string;
  /** Undefined for a section that is no list. */
  readonly entry?: ReferenceEntry;
}

const entries = Object.entries(referenceSections()).flatMap(([section, content]): NamedEntry[] =>
  Array.isArray(content)
    ? content.map((entry: ReferenceEntry, index) => ({
        section,
        name: `${section}/${entry.id ?? index}`,
        entry,
      }))
    : [{ section, name: section }],
);
const isNotOurs = ({ section, name }: NamedEntry) =>
  Object.keys(NOT_OURS).some((each) => each === section || name.startsWith(each));
const checksOf = ({ section, entry }: NamedEntry) =>
  CHECKS.filter(
    (check) => check.section === section && (entry?.id ?? '').startsWith(check.idPrefix),
  );

describe('every number of test/reference/queueing.json', () => {
  it.each(entries.filter((each) => !isNotOurs(each)))('$name', (each) => {
    const checks = checksOf(each);
    expect(checks, `what covers ${each.name}`).toHaveLength(1);
    const [{ answer, leftOut = {} }] = checks as [(typeof CHECKS)[number]];
    const entry = each.entry!;
    const actual = new Map(leaves(answer(entry)));
    const expected = leaves(entry.outputs ?? entry.value).filter(([path]) => !(path in leftOut));
    expect(expected.length).toBeGreaterThan(0);
    const allowed = entry.suggested_rel_tol ?? TOLERANCE;
    for (const [path, value] of expected) {
      expect(actual.has(path), `an answer for ${path}`).toBe(true);
      const error =
        value === 0 ? Math.abs(actual.get(path)!) : relativeError(actual.get(path)!, value);
      expect(error, `${path}: ${actual.get(path)} for ${value}`).toBeLessThanOrEqual(allowed);
    }
  });

  it('knows of no check and no exception without an entry', () => {
    for (const check of CHECKS) {
      const covered = entries.filter((each) => checksOf(each).includes(check));
      expect(covered.length, `${check.section}/${check.idPrefix}`).toBeGreaterThan(0);
    }
    for (const name of Object.keys(NOT_OURS)) {
      expect(entries.some((each) => each.section === name || each.name.startsWith(name))).toBe(
        true,
      );
    }
  });
});

/** Every number of a value, with the way to it; a fraction `7/22` is a number. */
function leaves(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value === 'string') {
    const [numerator, denominator] = value.split('/').map(Number);
    return [[path, numerator! / denominator!]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, path === '' ? key : `${path}.${key}`),
  );
}

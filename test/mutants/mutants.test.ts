import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../machines/properties/always/registry.ts';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { createStage } from '../../src/verify/stage.ts';
import { scriptsFor } from '../../src/verify/search.ts';
import { DEFAULT_SEARCH } from './hunt.ts';
import { CAPABLE } from './capable.ts';
import { MUTANTS } from './mutants.ts';
import { sourceOf } from './source-of.ts';

/** Lives in which each mutant is found. `npm run verify:mutants` also shortens their stories. */
const LIVES = 120;
/** Lives of each right locker. `npm run verify:mutants -- --right 100000` gives them more. */
const RIGHT_LIVES = 20;

/** Names of all properties that break until the wanted one does. */
async function broken(source: LockerSource, lives: number, wanted?: string): Promise<Set<string>> {
  const { opening, steps, seed } = DEFAULT_SEARCH;
  const stage = await createStage(source, opening);
  const found = new Set<string>();
  for (const script of fc.sample(scriptsFor(stage, steps), { seed, numRuns: lives })) {
    const { violations } = await stage.play(script);
    for (const { property } of violations) found.add(property);
    if (wanted !== undefined && found.has(wanted)) break;
  }
  return found;
}

describe('the kit', () => {
  it('is put to the test by more than thirty wrong lockers, each with a property of its own', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
    const known = ALWAYS.map(({ name }) => name);
    for (const { property } of MUTANTS) expect(known).toContain(property);
  });

  it.each(MUTANTS)('finds that $name, by $property', async (mutant) => {
    const found = await broken(await sourceOf(mutant), LIVES, mutant.property);
    expect([...found]).toContain(mutant.property);
  });

  it('accuses the reference of nothing', async () => {
    expect([...(await broken(await sourceOf(), RIGHT_LIVES))]).toEqual([]);
  });

  it.each(CAPABLE)('accuses a locker $what of nothing', async ({ spec }) => {
    expect([...(await broken(lockerSource(spec), RIGHT_LIVES))]).toEqual([]);
  });

  it('says so if the line of a mutant is not there, or there twice', async () => {
    const lost = { ...MUTANTS[0]!, right: 'no such line' };
    await expect(sourceOf(lost)).rejects.toThrow(/its line is there 0 times/);
    await expect(sourceOf({ ...lost, right: 'this' })).rejects.toThrow(/times/);
  });
});

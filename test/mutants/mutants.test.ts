import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../machines/properties/always/registry.ts';
import { INJECTED_FAULTS, type InjectedFault } from '../../machines/injected-fault.ts';
import type { LockerSource } from '../../machines/protocol/locker-under-test.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { createStage } from '../../src/verify/stage.ts';
import { scriptsFor } from '../../src/verify/search.ts';
import { DEFAULT_SEARCH } from './hunt.ts';
import { CAPABLE } from './capable.ts';
import { FAULT_MUTANTS } from './fault-mutants.ts';
import { MUTANTS } from './mutants.ts';
import { sourceOf } from './source-of.ts';

/** Lives in which each mutant is found. `npm run verify:mutants` also shortens their stories. */
const LIVES = 120;
/** Lives of each right locker. `npm run verify:mutants -- --right 100000` gives them more. */
const RIGHT_LIVES = 20;
/** Lives in which a bug does not show that takes a fault. */
const FEW_LIVES = 3;

const RIGHT = [
  { spec: 'module:test/mutants/lockers/reference.js', what: 'that forgets with the power' },
  { spec: 'module:test/mutants/lockers/durable.js', what: 'that is durable' },
  ...CAPABLE,
];

interface Wanted {
  readonly lives: number;
  /** Name of the property that shall break; all lives are lived if there is none. */
  readonly property?: string;
  readonly faults?: readonly InjectedFault[];
}

/** Names of all properties that break until the wanted one does. */
async function broken(
  source: LockerSource,
  { lives, property: wanted, faults }: Wanted,
): Promise<Set<string>> {
  const { opening, steps, seed } = DEFAULT_SEARCH;
  const stage = await createStage(source, opening, faults);
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
    const all = [...MUTANTS, ...FAULT_MUTANTS];
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    const known = ALWAYS.map(({ name }) => name);
    for (const { property } of all) expect(known).toContain(property);
  });

  it.each(MUTANTS)('finds that $name, by $property', async (mutant) => {
    const { property } = mutant;
    const found = await broken(await sourceOf(mutant), { lives: LIVES, property });
    expect([...found]).toContain(property);
  });

  it.each(FAULT_MUTANTS)('finds with faults that $name, by $property', async (mutant) => {
    const { property } = mutant;
    const faults = INJECTED_FAULTS;
    const found = await broken(await sourceOf(mutant), { lives: LIVES, property, faults });
    expect([...found]).toContain(property);
  });

  it.each(FAULT_MUTANTS)('does not find without faults that $name', async (mutant) => {
    const found = await broken(await sourceOf(mutant), { lives: FEW_LIVES });
    expect([...found]).toEqual([]);
  });

  it.each(RIGHT)('accuses a locker $what of nothing', async ({ spec }) => {
    const lives = RIGHT_LIVES;
    expect([...(await broken(lockerSource(spec), { lives }))]).toEqual([]);
    const found = await broken(lockerSource(spec), { lives, faults: INJECTED_FAULTS });
    expect([...found]).toEqual([]);
  });

  it('says so if the line of a mutant is not there, or there twice', async () => {
    const lost = { ...MUTANTS[0]!, right: 'no such line' };
    await expect(sourceOf(lost)).rejects.toThrow(/its line is there 0 times/);
    await expect(sourceOf({ ...lost, right: 'this' })).rejects.toThrow(/times/);
  });
});

import { describe, expect, it } from 'vitest';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { exploreSource } from '../../../src/verify/exhaustive/explore-source.ts';
import { MUTANTS } from '../../mutants/mutants.ts';
import { sourceOf } from '../../mutants/source-of.ts';

const opening = { sizes: [{ name: 'S', count: 1 }], startMs: 0 };

describe('exploreSource', () => {
  it('enters the states of a locker that is spoken to, as of ours', async () => {
    const { states, closed, findings } = await exploreSource(await sourceOf(), { opening });
    expect({ states, closed, findings }).toEqual({ states: 92, closed: true, findings: [] });
  });

  it('tells the shortest story of a locker that is wrong', async () => {
    const wrong = MUTANTS.find(({ name }) => name === 'a code works one millisecond too long');
    const { findings } = await exploreSource(await sourceOf(wrong), { opening });
    const late = findings.find(({ property }) => property.name === 'token-validity');
    expect(late?.records.map(({ atMs, command }) => ({ atMs, command }))).toEqual([
      { atMs: 0, command: { type: 'deposit', size: 'S' } },
      { atMs: 604_800_001, command: { type: 'pickup', code: expect.any(String) as string } },
    ]);
  });

  it('gives up after so many states', async () => {
    const { closed } = await exploreSource(lockerSource('compiled'), { opening, statesMax: 10 });
    expect(closed).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
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

  it('asks for nothing that the locker does not execute', async () => {
    const asked = new Set<string>();
    const source = await sourceOf();
    const storing: LockerSource = {
      ...source,
      async open(opening) {
        const locker = await source.open(opening);
        const { hello } = locker;
        const commands = ['deposit', 'pickup'] as const;
        const capabilities = { ...hello.capabilities, commands };
        return {
          ...locker,
          hello: { ...hello, capabilities },
          execute(request) {
            asked.add(request.command.type);
            return locker.execute(request);
          },
        };
      },
    };
    const { closed, findings } = await exploreSource(storing, { opening });
    expect({ closed, findings, asked: [...asked].toSorted() }).toEqual({
      closed: true,
      findings: [],
      asked: ['deposit', 'pickup'],
    });
  });

  it('refuses a locker that goes by its own clock', async () => {
    const source = await sourceOf();
    const ownClock: LockerSource = {
      ...source,
      async open(opening) {
        const locker = await source.open(opening);
        const { hello } = locker;
        const capabilities = { ...hello.capabilities, clock: 'own' as const };
        return { ...locker, hello: { ...hello, capabilities } };
      },
    };
    await expect(exploreSource(ownClock, { opening })).rejects.toThrow(/goes by its own clock/);
  });

  it('refuses a locker that draws its codes anew', async () => {
    const source = await sourceOf();
    let drawn = 0;
    const drawing: LockerSource = {
      ...source,
      async open(opening) {
        const locker = await source.open(opening);
        return {
          ...locker,
          async execute(request) {
            const { command } = request;
            const known =
              command.type === 'pickup'
                ? { ...command, code: command.code.split('/')[0]! }
                : command;
            const outcome = await locker.execute({ ...request, command: known });
            if (outcome.kind !== 'reply' || !('code' in outcome.reply)) return outcome;
            const code = `${outcome.reply.code}/${drawn++}`;
            return { ...outcome, reply: { ...outcome.reply, code } };
          },
        };
      },
    };
    await expect(exploreSource(drawing, { opening })).rejects.toThrow(/answered a \w+ differently/);
  });

  it('stops when it is asked to, with what it has found', async () => {
    const shares: number[] = [];
    const { closed, states } = await exploreSource(lockerSource('compiled'), {
      opening,
      isCancelled: () => shares.length === 10,
      onProgress: (share) => shares.push(share),
    });
    expect(closed).toBe(false);
    expect(states).toBeGreaterThan(10);
    expect(shares).toHaveLength(10);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('gives up after so many states', async () => {
    const { closed } = await exploreSource(lockerSource('compiled'), { opening, statesMax: 10 });
    expect(closed).toBe(false);
  });
});

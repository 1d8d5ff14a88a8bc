import { describe, expect, it } from 'vitest';
import type { Command, Success } from '../../../machines/command.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
import type { Outcome } from '../../../machines/protocol/outcome.ts';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { exploreSource } from '../../../src/verify/exhaustive/explore-source.ts';
import { scriptOf } from '../../../src/verify/exhaustive/script-of.ts';
import { drawing } from '../../mutants/drawing.ts';
import { MUTANTS } from '../../mutants/mutants.ts';
import { sourceOf } from '../../mutants/source-of.ts';

const opening = { sizes: [{ name: 'S', count: 1 }], startMs: 0 };

/** A locker whose answers are not quite its own. */
function answering(
  source: LockerSource,
  said: (request: LockerRequest, outcome: Outcome) => Outcome,
): LockerSource {
  return {
    ...source,
    async open(opening) {
      const locker = await source.open(opening);
      return {
        ...locker,
        execute: async (request) => said(request, await locker.execute(request)),
      };
    },
  };
}

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

  it('enters the same states of a locker that gives other names each time', async () => {
    const sizes = [...opening.sizes, { name: 'M', count: 1 }];
    const some = { opening: { sizes, startMs: 0 }, statesMax: 200 };
    const numbers = async (adapted?: typeof drawing) => {
      const { states, steps, depth, reached, findings } = await exploreSource(
        await sourceOf(undefined, adapted),
        some,
      );
      return { states, steps, depth, reached, findings };
    };
    expect(await numbers(drawing)).toEqual(await numbers());

    const { states, closed, findings } = await exploreSource(await sourceOf(undefined, drawing), {
      opening,
    });
    expect({ states, closed, findings }).toEqual({ states: 92, closed: true, findings: [] });
  });

  it('tells the same story of one that is wrong, and puts it on again', async () => {
    const wrong = MUTANTS.find(({ name }) => name === 'a removed parcel leaves a live code');
    const source = await sourceOf(wrong, drawing);
    const found = await exploreSource(source, { opening });
    const finding = found.findings.find(({ property }) => property.name === wrong!.property);
    const story = finding!.records.map(({ command }) => command!);
    expect(story.map(({ type }) => type)).toEqual(['deposit', 'confirmRemoval', 'pickup']);
    // It is told with the names that one and the same locker gave.
    const { code } = finding!.records[0]!.reply as Success<'deposit'>;
    expect(story[2]).toEqual({ type: 'pickup', code });

    const script = scriptOf(finding!.records, found.stage.setup, opening.startMs)!;
    const { violations, records } = await found.stage.play(script);
    expect(violations.map(({ property }) => property)).toContain(wrong!.property);
    expect(records[2]!.command).not.toEqual(story[2]);
  });

  it('tells of what did not happen again, as it was the first time', async () => {
    let picked = 0;
    // The first pickup of all goes wrong, and no other.
    const forgetful = answering(await sourceOf(undefined, drawing), ({ command }, outcome) => {
      const isPicked = command.type === 'pickup' && outcome.kind === 'reply' && outcome.reply.ok;
      const isLost = isPicked && ++picked === 1;
      return isLost ? { ...outcome, reply: { ok: false, reason: 'invalidCode' } } : outcome;
    });
    const { findings } = await exploreSource(forgetful, { opening });
    expect(new Set(findings.map(({ isReproducible }) => isReproducible))).toEqual(new Set([false]));
    const { records } = findings[0]!;
    expect(records.at(-1)).toMatchObject({ reply: { ok: false, reason: 'invalidCode' } });
    const { code } = records.at(-1)!.command as Extract<Command, { type: 'pickup' }>;
    expect(records.map(({ reply }) => reply)).toContainEqual(expect.objectContaining({ code }));
  });

  it.each([
    { what: 'an outcome', changed: { ok: false, reason: 'noCompartment', outOfService: 0 } },
    { what: 'a compartment', changed: { compartment: 'S2' } },
    { what: 'a code less', changed: { code: undefined } },
  ])('refuses a locker that repeats itself but for $what', async ({ changed }) => {
    let opened = 0;
    const source = await sourceOf();
    const moody = answering(source, ({ command }, outcome) => {
      if (command.type === 'status') opened++;
      const isOther = command.type === 'deposit' && opened > 40 && outcome.kind === 'reply';
      return isOther
        ? ({ ...outcome, reply: { ...outcome.reply, ...changed } } as Outcome)
        : outcome;
    });
    await expect(exploreSource(moody, { opening })).rejects.toThrow(
      /asked the same again, it answered a deposit differently/,
    );
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

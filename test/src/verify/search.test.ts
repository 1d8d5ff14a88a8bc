import { describe, expect, it } from 'vitest';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { searchRandom, type SearchOptions } from '../../../src/verify/search.ts';
import { verificationByLives } from '../../../src/verify/verification-by-lives.ts';
import type { Flaws } from '../../support/flaws.ts';
import { flawedSource } from '../../support/flawed-source.ts';
import { POSSIBLE } from '../../support/possible.ts';

const OPTIONS: SearchOptions = {
  opening: {
    sizes: [
      { name: 'S', count: 2 },
      { name: 'M', count: 1 },
      { name: 'L', count: 1 },
    ],
    startMs: 0,
  },
  runs: 300,
  steps: 100,
  seed: 1,
};

describe.each(['compiled', 'actor'])('our %s locker', (engine) => {
  it('is never accused, and meets everything', async () => {
    const source = lockerSource(engine);
    const result = await searchRandom(source, { ...OPTIONS, runs: 150 });
    const { outcome, unreached } = verificationByLives(engine, OPTIONS, {
      ...result,
      runs: OPTIONS.runs,
    });
    expect(result.findings).toEqual([]);
    expect(unreached).toEqual([]);
    expect(outcome).toBe('passed');
    expect(result.reached).toEqual(POSSIBLE);
  });
});

describe('a flawed locker', () => {
  /** Each flaw with the property meant for it, and the fewest commands that show it. */
  const FLAWED: readonly [what: string, flaws: Flaws, property: string, commands: number][] = [
    ['expiry one ms early', { expiryEarlyMs: 1 }, 'token-validity', 2],
    ['timer one ms early', { timerOffMs: -1 }, 'reservation-timeout', 1],
    ['timer one ms late', { timerOffMs: 1 }, 'reservation-timeout', 2],
    ['late confirm accepted', { confirmsLate: true }, 'reservation-ends-once', 2],
    ['door left shut', { pickupLeavesDoorShut: true }, 'door-opens', 2],
    ['parcel lost on fault', { faultLosesParcel: true }, 'fault-keeps-parcel', 2],
    ['code reused', { codes: 1 }, 'code-unique', 2],
    ['lockout', { lockoutAfter: 10 }, 'no-lockout', 12],
    ['token kept after removal', { removalKeepsToken: true }, 'token-per-parcel', 3],
  ];

  it.each(FLAWED)('%s: is told in the fewest commands', async (_, flaws, property, commands) => {
    const { findings } = await searchRandom(flawedSource(flaws), { ...OPTIONS, runs: 30 });
    const finding = findings.find(({ violation }) => violation.property === property);
    expect(finding?.isReproducible).toBe(true);
    const asked = finding!.records.filter(({ command }) => command !== undefined);
    expect(asked).toHaveLength(commands);
  });

  it('is found in the same stories by the same seed', async () => {
    const search = async (seed: number) => {
      const source = flawedSource({ expiryEarlyMs: 1, codes: 3 });
      return (await searchRandom(source, { ...OPTIONS, runs: 10, seed })).findings;
    };
    const found = await search(5);
    expect(found.length).toBeGreaterThan(1);
    expect(await search(5)).toEqual(found);
  });

  it('that throws has not answered', async () => {
    const source = flawedSource({});
    const { findings } = await searchRandom(
      {
        ...source,
        inProcess: {
          ...source.inProcess!,
          open(opening, onRecord) {
            const locker = source.inProcess!.open(opening, onRecord);
            return {
              bank: locker.bank,
              execute(command, nowMs) {
                if (command.type === 'cancel') throw new Error('no such thing');
                return locker.execute(command, nowMs);
              },
            };
          },
        },
      },
      { ...OPTIONS, runs: 20 },
    );
    expect(findings.map(({ violation }) => violation.property)).toEqual(['answered']);
    expect(findings[0]!.violation.message).toContain('no such thing');
    expect(findings[0]!.records).toHaveLength(1);
  });
});

describe('a search', () => {
  it('asks only what the locker executes, and says what it therefore cannot check', async () => {
    const result = await searchRandom(flawedSource({}, ['deposit', 'pickup']), OPTIONS);
    const asked = result.coverage.rows().map(({ command }) => command);
    expect(new Set(asked)).toEqual(new Set(['deposit', 'pickup']));
    const { verdicts, outcome, unreached } = verificationByLives('flawed', OPTIONS, result);
    expect(unreached).toEqual([]);
    expect(outcome).toBe('passed');
    const verdictOf = (name: string) => verdicts.find(({ property }) => property.name === name);
    expect(verdictOf('no-lockout')).toMatchObject({ verdict: 'held' });
    expect(verdictOf('expired-listed')).toMatchObject({
      verdict: 'notChecked',
      why: 'the locker has no openExpired',
    });
  });

  it('that is too short is not enough', async () => {
    const options = { ...OPTIONS, runs: 2, steps: 3 };
    const result = await searchRandom(lockerSource('compiled'), options);
    const { outcome, verdicts } = verificationByLives('compiled', options, result);
    expect(outcome).toBe('notEnough');
    expect(verdicts.find(({ property }) => property.name === 'no-lockout')).toMatchObject({
      verdict: 'untested',
      missing: ['code-after-wrong-codes'],
    });
  });

  it('can be cut off', async () => {
    let lots = 0;
    const options = { ...OPTIONS, isCancelled: () => lots > 0, breathe: async () => void lots++ };
    const result = await searchRandom(lockerSource('compiled'), options);
    expect(result.runs).toBe(50);
    expect(verificationByLives('compiled', options, result).outcome).toBe('interrupted');
  });
});

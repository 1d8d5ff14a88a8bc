import { describe, expect, it } from 'vitest';
import { actorSuite } from '../../../bench/locker/actor-suite.ts';
import { compiledSuites } from '../../../bench/locker/compiled-suites.ts';
import { measure } from '../../../bench/measuring/measure.ts';

describe('the locker cycle', () => {
  const checksums = new Map(
    [actorSuite, ...compiledSuites].flatMap((suite) =>
      measure(suite, { timeMs: 1, largest: 10 }).map(({ key, checksum }) => [key, checksum]),
    ),
  );
  const checksumOf = (key: string) => {
    expect([...checksums.keys()]).toContain(key);
    return checksums.get(key);
  };

  it('chooses the same compartments with actors, with tables, and in numbers', () => {
    const scale = '10 compartments, 50 % occupied';
    const compiled = checksumOf(`compiled locker, exact, first: ${scale}`);
    expect(checksumOf(`compiled locker, exact, first: ${scale}, in numbers`)).toBe(compiled);
    expect(checksumOf(`actor locker: exact, first, ${scale}`)).toBe(compiled);
  });

  it('tells the rules apart', () => {
    const among = ['first', 'random', 'round-robin'].map((within) =>
      checksumOf(`compiled locker, exact, ${within}: 10 compartments, 50 % occupied`),
    );
    expect(new Set(among).size).toBe(among.length);
  });
});

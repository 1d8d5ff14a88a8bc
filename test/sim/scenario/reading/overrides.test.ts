import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../../sim/scenario/read-scenario.ts';
import { applyOverride } from '../../../../sim/scenario/reading/overrides.ts';
import { file } from '../broken-files.ts';

const DATA = { days: 3, bank: { sizes: { S: { count: 4 } } }, arrivals: [{ a: 1 }, { a: 2 }] };

function set(assignment: string, data: unknown = DATA) {
  const result = applyOverride(data, { assignment, origin: '' });
  return result.ok ? result.data : `${result.problem.path.join('.')}: ${result.problem.message}`;
}

function problemsOf(text: string, ...assignments: readonly string[]): string[] {
  const overrides = assignments.map((assignment) => ({
    assignment,
    origin: `--set ${assignment}`,
  }));
  const reading = readScenario(text, 'x.yaml', overrides);
  if (reading.ok) return [];
  return reading.problems.map(({ file: place, line, path, message }) =>
    [place, line, path, message].filter((part) => part !== undefined).join(' | '),
  );
}

describe('an override', () => {
  it('replaces one value and leaves the data as it is', () => {
    const before = structuredClone(DATA);
    expect(set('bank.sizes.S.count=50')).toEqual({
      ...DATA,
      bank: { sizes: { S: { count: 50 } } },
    });
    expect(set('arrivals.1.a=7')).toEqual({ ...DATA, arrivals: [{ a: 1 }, { a: 7 }] });
    expect(DATA).toEqual(before);
  });

  it('reads its value as YAML', () => {
    expect(set('x={ S: 50 %, M: [1, 2] }', {})).toEqual({ x: { S: '50 %', M: [1, 2] } });
    expect(set('x=a=b', {})).toEqual({ x: 'a=b' });
    expect(set('x=', {})).toEqual({ x: null });
  });

  it('makes the maps that are missing on the way', () => {
    expect(set('token.validity=3 d')).toEqual({ ...DATA, token: { validity: '3 d' } });
    expect(set('token.validity=3 d', { token: null })).toEqual({ token: { validity: '3 d' } });
  });

  it('cannot reach the prototype of anything', () => {
    const data = set('__proto__.polluted=1', {});
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['days', /no =/],
    ['=3', /keys with single points/],
    ['a..b=3', /keys with single points/],
    ['days.x=3', /^days\.x: found 3 there, which has no keys/],
    ['arrivals.2.a=3', /^arrivals\.2: found '2'; an index of the list is needed: 0 to 1/],
    ['arrivals.first.a=3', /^arrivals\.first: found 'first'; an index/],
    ['arrivals.-1=3', /an index/],
    ['days=[1', /must end with a \]/],
    ['days=*x', /an anchor &x is needed/],
    ['mix={ S: 1, S: 0 }', /^mix\.S: found again/],
    [`days=${'['.repeat(200)}`, /nested too deeply/],
  ])('%s is refused', (assignment, message) => {
    expect(set(assignment)).toMatch(message);
  });
});

describe('overrides of a scenario', () => {
  it('are laid over the file in their order', () => {
    const overrides = ['days=3', 'days=5', 'bank.sizes.S.count=9', 'strategy=fallback'];
    const reading = readScenario(
      file(),
      'x.yaml',
      overrides.map((assignment) => ({ assignment, origin: assignment })),
    );
    expect(reading).toMatchObject({
      ok: true,
      scenario: { days: 5, sizes: [{ count: 9 }, { count: 2 }], strategy: { name: 'fallback' } },
    });
  });

  it('can mend what the file gets wrong', () => {
    expect(problemsOf(file({}, 'days: 0'), 'days=1')).toEqual([]);
  });

  it('are blamed for what they set, and for nothing else', () => {
    const problems = problemsOf(
      file({}, 'seed: -1'),
      'days=0',
      'bank.sizes.S.count=x',
      'tokn.validity=3 d',
    );
    expect(problems).toEqual([
      'x.yaml | 6 | seed | found -1; a natural number from 0 to 4294967295 is needed',
      '--set days=0 | days | found 0; a natural number from 1 to 1000000 is needed',
      "--set bank.sizes.S.count=x | bank.sizes.S.count | found 'x'; a natural number from 0 to 1000000 is needed",
      '--set tokn.validity=3 d | tokn | unknown key',
    ]);
  });

  it('are blamed with what they make incomplete', () => {
    expect(problemsOf(file({ mix: '' }), 'mix.S=60 %')).toEqual([
      "--set mix.S=60 % | mix | found nothing for size M; the bank's sizes are S and M",
    ]);
  });
});

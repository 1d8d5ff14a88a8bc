import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../machines/properties/always/registry.ts';
import type { Violation } from '../../../machines/properties/judge.ts';
import { judged } from '../../support/stories.ts';
import { STORIES } from './always/stories.ts';

describe.each(ALWAYS)('$name', ({ name }) => {
  it.each(STORIES[name] ?? [])('catches %s', (_, records, words) => {
    const violations = judged(records);
    expect(violations.slice(0, -1).flat()).toEqual([]);
    const meant = violations.at(-1)!.find(({ property }) => property === name);
    expect(meant?.message).toContain(words);
  });

  it('has stories of its own', () => {
    expect(STORIES[name]?.length).toBeGreaterThan(0);
  });
});

it('each wrong story breaks what accusations.txt says, in these words, and nothing else', async () => {
  const told = Object.values(STORIES)
    .flat()
    .map(([what, records]) => [`${what}:`, ...judged(records).at(-1)!.map(inWords)].join('\n'));
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('./accusations.txt');
});

function inWords({ number, property, message }: Violation): string {
  return `  ${number} ${property}: ${message}`;
}

import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../machines/properties/always/registry.ts';
import type { Violation } from '../../../machines/properties/judge.ts';
import {
  deposit,
  fault,
  move,
  openExpired,
  pickup,
  reserve,
} from '../../support/record-builders.ts';
import { but, judged } from '../../support/stories.ts';
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

it('a code is reported lost once: not again afterwards, nor when its parcel turns up', () => {
  const nothing = openExpired(2, []);
  const turnsUp = move('S1', 'outOfService.empty', 'outOfService.holding');
  const lost = [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied', 'outOfService.empty')];
  const reported = judged([...lost, nothing, but(nothing, { effects: [turnsUp] })]).map(
    (violations) => violations.some(({ property }) => property === 'codes-conserved'),
  );
  expect(reported).toEqual([false, true, false, false]);
});

describe('a locker that is judged on after it has gone wrong', () => {
  it('may have given away what nobody is known to hold', () => {
    const taken = but(openExpired(0, []), { effects: [move('S1', 'free', 'reserved')] });
    const messages = judged([taken, reserve(1, 'R1', 'S1')])[1]!.map(({ message }) => message);
    expect(messages).toContain(
      'reserve S at 1 ms was given S1, which is reserved (nobody knows for whom).',
    );
  });

  it('may use a compartment that the bank does not have', () => {
    const properties = judged([deposit(0, 'S9', 'A'), pickup(1, 'A', 'S9')]).map((violations) =>
      violations.map(({ property }) => property),
    );
    expect(properties).toEqual([
      ['one-state', 'strategy-kept', 'token-per-parcel', 'codes-conserved'],
      ['one-state'],
    ]);
  });
});

function inWords({ number, property, message }: Violation): string {
  return `  ${number} ${property}: ${message}`;
}

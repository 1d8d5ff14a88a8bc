import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from '../../../sim/scenario/suggestion.ts';

describe('the distance between words', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['count', 'cout', 1],
    ['count', 'coutn', 1],
    ['count', 'mount', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %s to %s is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, and 0 for equal words alone', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        return distance === editDistance(b, a) && (distance === 0) === (a === b);
      }),
      { seed: 1 },
    );
  });
});

describe('a suggestion', () => {
  const known = ['strategy', 'staff', 'start', 'mix'];

  it.each([
    ['strategey', 'strategy'],
    ['STRATEGY', 'strategy'],
    ['statr', 'start'],
    ['stafff', 'staff'],
    ['xim', undefined],
    ['colour', undefined],
    ['', undefined],
  ])('for %s is %s', (word, suggestion) => {
    expect(suggest(word, known)).toBe(suggestion);
  });
});

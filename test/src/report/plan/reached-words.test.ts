import { describe, expect, it } from 'vitest';
import { reachedWords } from '../../../../src/report/plan/reached-words.ts';

describe('what a plan had done when it was cut off', () => {
  it('is said of a search, with at least a second for what is left', () => {
    const reached = { phase: 'search', judged: 1, open: 7, next: undefined } as const;
    expect(reachedWords(reached, 200).join(' ')).toBe(
      'It had judged 1 bank. Left are at least 7 banks to be judged, about 1 s more at this pace, and then the proof.',
    );
  });

  it('is said of a proof', () => {
    const reached = { phase: 'proof', proven: 3, claims: 9 } as const;
    expect(reachedWords(reached, 90_000).join(' ')).toBe(
      'The search had come to its end, and 3 of 9 claims were settled. Left is the proof of the others: about 1 min 30 s more at this pace.',
    );
    expect(reachedWords(reached).join(' ')).toContain('an unknown time more');
  });
});

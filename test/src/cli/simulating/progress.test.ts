import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from '../../../../src/cli/simulating/progress.ts';

describe('progressLine', () => {
  it.each([
    [0, 0, '──────────────────────────────   0 %  0 s'],
    [0.5, 12_000, '━━━━━━━━━━━━━━━───────────────  50 %  12 s, about 12 s left'],
    [0.999, 59_400, '━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  99 %  59 s, about 0 s left'],
    [0.25, 60_000, '━━━━━━━━──────────────────────  25 %  1 min 0 s, about 3 min 0 s left'],
    [0.01, 36_000, '──────────────────────────────   1 %  36 s, about 59 min 24 s left'],
    [0.1, 7_200_000, '━━━───────────────────────────  10 %  2 h 0 min, about 18 h 0 min left'],
  ])('at %d after %d ms', (share, elapsedMs, line) => {
    expect(progressLine(share, elapsedMs)).toBe(line);
  });

  it('guesses nothing in the first second', () => {
    expect(progressLine(0.1, 999)).not.toContain('left');
  });
});

describe('createProgress', () => {
  function watched(isTTY: boolean) {
    let nowMs = 0;
    const written: string[] = [];
    const progress = createProgress({
      stream: { isTTY, write: (text) => written.push(text) },
      nowMs: () => nowMs,
    });
    const at = (ms: number, share: number) => {
      nowMs = ms;
      progress.update(share);
    };
    return { at, progress, written };
  }

  it('draws at most ten times a second, and clears up', () => {
    const { at, progress, written } = watched(true);
    for (let ms = 0; ms < 1000; ms += 10) at(ms, ms / 1000);
    expect(written).toHaveLength(10);
    progress.clear();
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  it('writes not a byte without a terminal', () => {
    const { at, progress, written } = watched(false);
    at(0, 0);
    at(5000, 0.5);
    progress.clear();
    expect(written).toEqual([]);
  });

  it('has nothing to clear where nothing was drawn', () => {
    const { progress, written } = watched(true);
    progress.clear();
    expect(written).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseResult } from '../../../bench/peers/result.ts';

const RESULT = { cpuSeconds: 1.5, offered: [5, 3, 2], rejected: [1, 0, 1] };

describe("a peer's result", () => {
  it('is its last line', () => {
    expect(parseResult('SimPy', `a warning\n${JSON.stringify(RESULT)}\n`)).toEqual(RESULT);
  });

  it.each([
    '',
    'Segmentation fault',
    '{"cpuSeconds": 1}',
    JSON.stringify({ ...RESULT, cpuSeconds: 0 }),
  ])('is not %j', (printed) => {
    expect(() => parseResult('SimPy', printed)).toThrow(/SimPy printed .*, which is no result/);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { runGate } from './run-gate.ts';
import { VIOLATIONS } from './violations.ts';

describe.each(VIOLATIONS)('$gate', ({ gate, planted }) => {
  let result: ReturnType<typeof runGate>;
  beforeAll(() => {
    result = runGate(gate, Object.assign({}, ...planted.map(({ files }) => files)));
  });

  it('passes a clean project', () => {
    expect(runGate(gate)).toEqual({ status: 0, output: expect.anything() });
  });

  it('fails where violations are planted', () => {
    expect(result.status).not.toBe(0);
  });

  it.each(planted)('names $what', ({ says }) => {
    expect(result.output).toMatch(says);
  });
});

import { expect, it } from 'vitest';
import { createShaping, FAULTY_STEP_CODES, STEP_CODES } from '../../../src/verify/shaping.ts';

const asks = new Set(['reserve', 'confirm'] as const);

it('makes the same steps of small numbers, whatever may go wrong', () => {
  const without = createShaping(asks);
  const faulty = createShaping(asks, ['restart', 'jam']);
  for (let code = 0; code < STEP_CODES; code += 97) {
    expect(faulty.stepOf(code)).toEqual(without.stepOf(code));
  }
});

it('gives each fault the same share of all steps', () => {
  const { stepOf } = createShaping(asks, ['restart', 'jam']);
  const counts = { none: 0, restart: 0, jam: 0 };
  for (let code = 0; code < FAULTY_STEP_CODES; code += STEP_CODES) {
    const name = stepOf(code).fault?.name ?? 'none';
    counts[name as keyof typeof counts]++;
  }
  const all = FAULTY_STEP_CODES / STEP_CODES;
  expect(counts).toEqual({ none: (60 / 64) * all, restart: (2 / 64) * all, jam: (2 / 64) * all });
});

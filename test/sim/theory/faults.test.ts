import { describe, expect, it } from 'vitest';
import { availability, meanRepairAtRound } from '../../../sim/theory/faults.ts';

describe('faults', () => {
  it('are in service for MTTF of MTTF + MTTR', () => {
    expect(availability(30, 10)).toBe(0.75);
    expect(availability(30, 0)).toBe(1);
  });

  it('wait half the interval for a round when they are rare, nearly all of it when they are frequent', () => {
    expect(meanRepairAtRound(1000, 1)).toBeCloseTo(0.5 + 1 / 12_000, 8);
    expect(meanRepairAtRound(0.01, 1)).toBeCloseTo(0.99, 12);
  });

  it('give the mean share in service between two rounds', () => {
    // In service at u after a round with e^(−u/m), by the midpoint rule.
    const steps = 100_000;
    let inService = 0;
    for (let i = 0; i < steps; i++) inService += Math.exp(-(i + 0.5) / steps / 3) / steps;
    expect(availability(3, meanRepairAtRound(3, 1))).toBeCloseTo(inService, 10);
  });
});

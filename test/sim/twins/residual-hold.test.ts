import { expect, it } from 'vitest';
import { deterministic } from '../../../sim/theory/lifetimes/deterministic.ts';
import { exponential } from '../../../sim/theory/lifetimes/exponential.ts';
import { expiring } from '../../../sim/theory/lifetimes/expiring.ts';
import { residualHoldMs } from '../../../sim/twins/residual-hold.ts';

const HOUR_MS = 3_600_000;

it.each([0.001, 0.3, 0.5, 0.999])('of an exponential hold is one of the same mean: u = %d', (u) => {
  const residual = residualHoldMs(exponential(HOUR_MS), u);
  expect(Math.abs(residual + HOUR_MS * Math.log(1 - u))).toBeLessThanOrEqual(1);
});

it('of a hold that is always the same is uniform', () => {
  expect(residualHoldMs(deterministic(HOUR_MS), 0.25)).toBe(HOUR_MS / 4);
  expect(residualHoldMs(deterministic(HOUR_MS), 1e-9)).toBe(1);
});

it('never outlasts what cuts a hold short', () => {
  const cut = expiring({
    pickupDelay: exponential(HOUR_MS),
    forgotten: 0.5,
    validity: HOUR_MS,
    removalWait: 0,
  });
  expect(residualHoldMs(cut, 1 - 2 ** -53)).toBeLessThanOrEqual(HOUR_MS);
});

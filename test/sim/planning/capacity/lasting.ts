import type { Scenario } from '../../../../sim/scenario/scenario.ts';
import { testScenario } from '../../../support/scenario.ts';

const DAY_MS = 86_400_000;

/** The test scenario with codes that outlive every parcel, so that exact formulas hold. */
export function lastingScenario(overrides: Partial<Scenario> = {}): Scenario {
  return testScenario({
    token: {
      validityMs: 3650 * DAY_MS,
      rememberCodesMs: DAY_MS,
      rememberReservationsMs: DAY_MS,
    },
    ...overrides,
  });
}

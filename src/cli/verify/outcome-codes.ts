import type { Outcome } from '../../verify/verification.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** Which exit code tells of which outcome. */
export const OUTCOME_CODES: Readonly<Record<Outcome, ExitCode>> = {
  passed: EXIT.ok,
  violated: EXIT.propertyViolated,
  notEnough: EXIT.notEnough,
  interrupted: EXIT.interrupted,
};

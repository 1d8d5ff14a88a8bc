import { plan } from '../../sim/planning/plan.ts';
import type { Mix } from '../../sim/planning/space/mix.ts';
import { digestOf } from '../../src/digest.ts';
import { cpuTimeMs } from '../measuring/cpu-time.ts';
import type { AcceptanceCase } from './acceptance-case.ts';

/** What became of a case. */
export interface MeasuredPlan {
  readonly name: string;
  readonly mix: Mix;
  readonly cost: number;
  readonly isCertified: boolean;
  /** Of the claims of the certificate; 1 where they are exact. */
  readonly confidence: number;
  /** Whether it is certified, has the optimum that is known, and took no longer than it may. */
  readonly isReached: boolean;
  readonly seconds: number;
  readonly allowedSeconds: number;
  /** Of the whole plan, in hexadecimal digits. */
  readonly checksum: string;
}

const CHECKSUM_DIGITS = 8;

/** Plans a bank in this thread, and takes the processor time of it. */
export async function measurePlan(accepted: AcceptanceCase): Promise<MeasuredPlan> {
  const { name, problem, optimum, allowedSeconds } = accepted;
  const startMs = cpuTimeMs();
  const found = await plan(problem);
  const seconds = (cpuTimeMs() - startMs) / 1e3;
  if (found.status !== 'found') throw new Error(`the plan of ${name} is ${found.status}`);
  const { mix, cost } = found.bank;
  const { isCertified, confidence } = found.certificate;
  const isRight = optimum === undefined || String(mix) === String(optimum);
  return {
    name,
    mix,
    cost,
    isCertified,
    confidence,
    isReached: isCertified && isRight && seconds <= allowedSeconds,
    seconds,
    allowedSeconds,
    checksum: digestOf(found).slice(0, CHECKSUM_DIGITS),
  };
}

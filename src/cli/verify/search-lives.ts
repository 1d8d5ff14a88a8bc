import { searchRandom } from '../../verify/search.ts';
import { verificationByLives } from '../../verify/verification-by-lives.ts';
import type { Verification } from '../../verify/verification.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { watching } from '../simulating/watching.ts';
import type { VerifyPlan } from './plan.ts';
import type { TaskOf } from './task.ts';

/** `verify`: a search by random lives. */
export async function searchLives(
  { source, opening }: VerifyPlan,
  { runs, steps, seed, faults }: TaskOf<'search'>,
  quiet: boolean,
): Promise<Verification> {
  const options = { opening, runs, steps, seed, ...(faults && { faults }) };
  const breathe = createBreathing();
  const result = await watching(quiet, ({ isCancelled, onProgress }) =>
    searchRandom(source, { ...options, isCancelled, onProgress, breathe }),
  );
  return verificationByLives(source.spec, options, result);
}

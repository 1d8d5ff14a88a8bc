import { exploreSource } from '../../verify/exhaustive/explore-source.ts';
import { verificationByClosure } from '../../verify/exhaustive/verification-by-closure.ts';
import type { Verification } from '../../verify/verification.ts';
import { createBreathing } from '../simulating/breathing.ts';
import { watching } from '../simulating/watching.ts';
import type { VerifyPlan } from './plan.ts';
import type { TaskOf } from './task.ts';

/** `verify --exhaustive`: all that can happen to a small bank. */
export async function exploreBank(
  { source, opening }: VerifyPlan,
  { remembered, statesMax }: TaskOf<'explore'>,
  quiet: boolean,
): Promise<Verification> {
  const breathe = createBreathing();
  return watching(quiet, async ({ isCancelled, onProgress }) => {
    const options = { opening, remembered, statesMax, isCancelled, onProgress, breathe };
    const found = await exploreSource(source, options);
    const setting = { spec: source.spec, opening, remembered, isCancelled: isCancelled() };
    return verificationByClosure(setting, found);
  });
}

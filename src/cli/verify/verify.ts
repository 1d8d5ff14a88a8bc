import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { initSkeleton, type SkeletonLanguage } from '../lockers/init-skeleton.ts';
import { print } from '../terminal.ts';
import type { VerifyArguments } from './arguments.ts';
import { askFromSeveral } from './clients.ts';
import { exploreBank } from './explore-bank.ts';
import { judgeLog } from './log.ts';
import { planVerification, type VerifyPlan } from './plan.ts';
import { putOnAgain } from './replay.ts';
import { searchLives } from './search-lives.ts';
import { tellVerification } from './tell-verification.ts';

/** `pigeonhole verify`: finds out what a locker breaks, puts a finding on again, or judges a log. */
export async function verifyLocker(args: VerifyArguments): Promise<ExitCode> {
  if (args.init !== undefined) {
    print(initSkeleton(args.init as SkeletonLanguage));
    return EXIT.ok;
  }
  if (args.log !== undefined) return judgeLog(args.log, args);
  const plan = await planVerification(args);
  try {
    return await carryOut(plan, args);
  } catch (error) {
    if (error instanceof LockerUnavailable) throw new BadInput(error.problems);
    throw error;
  } finally {
    await plan.source.close();
  }
}

async function carryOut(plan: VerifyPlan, args: VerifyArguments): Promise<ExitCode> {
  const { task } = plan;
  switch (task.kind) {
    case 'replay':
      return putOnAgain(plan, task.replay, args.json);
    case 'search':
      return tellVerification(await searchLives(plan, task, args.quiet), plan, args);
    case 'explore':
      return tellVerification(await exploreBank(plan, task, args.quiet), plan, args);
    case 'clients':
      return askFromSeveral(plan, task, args);
  }
}

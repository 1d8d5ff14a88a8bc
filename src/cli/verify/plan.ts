import type { LockerSource, Opening } from '../../../machines/protocol/locker-under-test.ts';
import { obstacleToWriting } from '../../files/replaceable.ts';
import { readInputText } from '../../files/input-text.ts';
import { parseReplay } from '../../verify/replay.ts';
import { BadInput } from '../bad-input.ts';
import { readLocker } from '../lockers/read-locker.ts';
import type { VerifyArguments } from './arguments.ts';
import { readBank } from './bank-option.ts';
import { exclusions } from './exclusions.ts';
import { taskOf, taskProblems, type VerifyTask } from './task.ts';
import { verifyFolderProblems } from './verify-folder.ts';

/** A verification that can begin: everything about it has been read and found in order. */
export interface VerifyPlan {
  readonly source: LockerSource;
  readonly opening: Opening;
  readonly task: VerifyTask;
}

const BANK = 'S=2,M=1,L=1';
/** In which everything can happen, and all of it within seconds. */
const BANK_TO_EXPLORE = 'S=1,M=1';
const MAX_REPLAY_BYTES = 64e6;
/** A Monday of our time, since a locker may not believe in 1970: 2027-01-04. */
const START_MS = Date.UTC(2027, 0, 4);

/** @throws BadInput with all problems of the options, the files and the locker's name together */
export async function planVerification(args: VerifyArguments): Promise<VerifyPlan> {
  const { out, junit } = args;
  const bank = readBank(args.bank ?? (args.exhaustive ? BANK_TO_EXPLORE : BANK));
  const locker = readLocker(args);
  const replay = args.replay === undefined ? undefined : await readReplay(args.replay);
  const problems = [
    ...(locker.ok ? [] : locker.problems),
    ...(bank.ok ? [] : [bank.problem]),
    ...taskProblems(args),
    ...exclusions(args),
    ...(args.clients !== undefined && locker.ok ? clientsProblems(locker.source) : []),
    ...(replay && 'problem' in replay ? [`--replay ${args.replay}: ${replay.problem}`] : []),
    ...(out === undefined ? [] : verifyFolderProblems(out)),
    ...junitProblems(junit),
  ];
  if (problems.length > 0 || !bank.ok || !locker.ok) {
    throw new BadInput(problems);
  }
  const putOnAgain = replay && 'replay' in replay ? replay.replay : undefined;
  return {
    source: locker.source,
    opening: putOnAgain?.opening ?? { sizes: bank.sizes, startMs: START_MS },
    task: taskOf(args, putOnAgain),
  };
}

function clientsProblems({ spec, inProcess }: LockerSource): string[] {
  if (inProcess === undefined) return [];
  return [
    `--clients and --locker ${spec} exclude each other: it answers before another can ask; module:, command: ` +
      'and http: lockers can be asked by several at once',
  ];
}

async function readReplay(path: string) {
  const input = await readInputText(path, MAX_REPLAY_BYTES);
  return input.ok ? parseReplay(input.text) : { problem: input.problem };
}

function junitProblems(path: string | undefined): string[] {
  const why = path === undefined ? undefined : obstacleToWriting(path);
  return why === undefined ? [] : [`--junit ${path}: ${why}`];
}

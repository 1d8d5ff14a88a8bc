import type { LockerSource, Opening } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { obstacleToWriting } from '../../files/replaceable.ts';
import { readInputText } from '../../files/input-text.ts';
import { lockerSource, type LockerSourceOptions } from '../../lockers/locker-source.ts';
import { readDuration } from '../../../sim/scenario/units/duration.ts';
import { parseReplay, type Replay } from '../../verify/replay.ts';
import { BadInput } from '../bad-input.ts';
import { wholeNumberProblems } from '../whole-number.ts';
import type { VerifyArguments } from './arguments.ts';
import { readBank } from './bank-option.ts';
import { verifyFolderProblems } from './verify-folder.ts';

/** A verification that can begin: everything about it has been read and found in order. */
export interface VerifyPlan {
  readonly source: LockerSource;
  readonly opening: Opening;
  readonly runs: number;
  readonly steps: number;
  readonly seed: number;
  /** What to put on again, instead of searching. */
  readonly replay: Replay | undefined;
}

const MAX_RUNS = 10_000_000;
const MAX_STEPS = 10_000;
const MAX_SEED = 2 ** 31 - 1;
const MAX_REPLAY_BYTES = 64e6;
/** A Monday of our time, since a locker may not believe in 1970: 2027-01-04. */
const START_MS = Date.UTC(2027, 0, 4);

/** @throws BadInput with all problems of the options, the files and the locker's name together */
export async function planVerification(args: VerifyArguments): Promise<VerifyPlan> {
  const { locker, runs, commands, seed, out, junit } = args;
  const bank = readBank(args.bank);
  const waiting = readWaiting(args['answer-within']);
  const source =
    locker === undefined || 'problem' in waiting ? undefined : sourceOf(locker, waiting);
  const replay = args.replay === undefined ? undefined : await readReplay(args.replay);
  const problems = [
    ...(locker === undefined ? ['--locker is needed: which locker is to be verified?'] : []),
    ...(source && 'problems' in source ? source.problems : []),
    ...('problem' in waiting ? [waiting.problem] : []),
    ...(bank.ok ? [] : [bank.problem]),
    ...wholeNumberProblems('runs', runs, 1, MAX_RUNS),
    ...wholeNumberProblems('commands', commands, 1, MAX_STEPS),
    ...wholeNumberProblems('seed', seed, 0, MAX_SEED),
    ...(replay && 'problem' in replay ? [`--replay ${args.replay}: ${replay.problem}`] : []),
    ...(out === undefined ? [] : verifyFolderProblems(out)),
    ...junitProblems(junit),
  ];
  if (problems.length > 0 || !bank.ok || source === undefined || 'problems' in source) {
    throw new BadInput(problems);
  }
  const putOnAgain = replay && 'replay' in replay ? replay.replay : undefined;
  return {
    source,
    opening: putOnAgain?.opening ?? { sizes: bank.sizes, startMs: START_MS },
    runs: Number(runs),
    steps: Number(commands),
    seed: Number(seed),
    replay: putOnAgain,
  };
}

/** Reads `--answer-within 10s`. */
function readWaiting(text: string | undefined): LockerSourceOptions | { readonly problem: string } {
  if (text === undefined) return {};
  const reading = readDuration(text);
  return 'value' in reading
    ? { answerWithinMs: reading.value }
    : { problem: `--answer-within ${text}: ${reading.needed}` };
}

function sourceOf(
  spec: string,
  options: LockerSourceOptions,
): LockerSource | { readonly problems: readonly string[] } {
  try {
    return lockerSource(spec, options);
  } catch (error) {
    if (error instanceof LockerUnavailable) return { problems: error.problems };
    throw error;
  }
}

async function readReplay(path: string) {
  const input = await readInputText(path, MAX_REPLAY_BYTES);
  return input.ok ? parseReplay(input.text) : { problem: input.problem };
}

function junitProblems(path: string | undefined): string[] {
  const why = path === undefined ? undefined : obstacleToWriting(path);
  return why === undefined ? [] : [`--junit ${path}: ${why}`];
}

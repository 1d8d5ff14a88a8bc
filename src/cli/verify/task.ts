import { MOST_STATES_OF_A_BANK } from '../../verify/exhaustive/explore-source.ts';
import { MOST_STATES } from '../../verify/histories/linearize.ts';
import type { Replay } from '../../verify/replay.ts';
import { wholeNumberProblems } from '../whole-number.ts';
import type { InjectedFault } from '../../../machines/injected-fault.ts';
import type { VerifyArguments } from './arguments.ts';
import { faultsProblems, readFaults } from './faults-option.ts';

/** What is to be done with a locker. */
export type VerifyTask =
  | {
      readonly kind: 'search';
      readonly runs: number;
      readonly steps: number;
      readonly seed: number;
      /** Undefined if nothing shall go wrong. */
      readonly faults: readonly InjectedFault[] | undefined;
    }
  | { readonly kind: 'replay'; readonly replay: Replay }
  | { readonly kind: 'explore'; readonly remembered: number; readonly statesMax: number }
  | {
      readonly kind: 'clients';
      readonly clients: number;
      readonly histories: number;
      readonly requests: number;
      readonly seed: number;
      readonly statesMax: number;
    };

export type TaskOf<K extends VerifyTask['kind']> = Extract<VerifyTask, { kind: K }>;

const MAX_RUNS = 10_000_000;
const MAX_STEPS = 10_000;
const MAX_SEED = 2 ** 31 - 1;
/** One for each compartment is all that there is, and large banks are not explored. */
const MAX_REMEMBERED = 100;
const MAX_STATES = 1_000_000_000;
const MIN_CLIENTS = 2;
const MAX_CLIENTS = 8;

/** What is wrong with the numbers and words of a task, each in one line. */
export function taskProblems(args: VerifyArguments): string[] {
  const { runs, commands, seed, remembered } = numbersOf(args);
  const { clients, limit } = args;
  return [
    ...wholeNumberProblems('runs', runs, 1, MAX_RUNS),
    ...wholeNumberProblems('commands', commands, 1, MAX_STEPS),
    ...wholeNumberProblems('seed', seed, 0, MAX_SEED),
    ...faultsProblems(args.faults),
    ...wholeNumberProblems('remembered', remembered, 1, MAX_REMEMBERED),
    ...(clients === undefined
      ? []
      : wholeNumberProblems('clients', clients, MIN_CLIENTS, MAX_CLIENTS)),
    ...(limit === undefined ? [] : wholeNumberProblems('limit', limit, 1, MAX_STATES)),
  ];
}

/** @param args without problems */
export function taskOf(args: VerifyArguments, replay: Replay | undefined): VerifyTask {
  const { runs, commands, seed, remembered } = numbersOf(args);
  if (replay) return { kind: 'replay', replay };
  const limitOr = (usual: number) => Number(args.limit ?? usual);
  if (args.exhaustive) {
    const statesMax = limitOr(MOST_STATES_OF_A_BANK);
    return { kind: 'explore', remembered: Number(remembered), statesMax };
  }
  const [lives, requests] = [Number(runs), Number(commands)];
  return args.clients === undefined
    ? {
        kind: 'search',
        runs: lives,
        steps: requests,
        seed: Number(seed),
        faults: readFaults(args.faults),
      }
    : {
        kind: 'clients',
        clients: Number(args.clients),
        histories: lives,
        requests,
        seed: Number(seed),
        statesMax: limitOr(MOST_STATES),
      };
}

/** The numbers, as they were written or left out. */
function numbersOf({
  runs = '500',
  commands = '100',
  seed = '1',
  remembered = '1',
}: VerifyArguments) {
  return { runs, commands, seed, remembered };
}

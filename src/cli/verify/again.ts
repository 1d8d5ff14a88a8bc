import type { VerifyArguments } from './arguments.ts';
import type { VerifyPlan } from './plan.ts';

/** The command line that does the same again, with what was left out. */
export function againLine(args: VerifyArguments, { opening, task }: VerifyPlan): string {
  const bank = opening.sizes.map(({ name, count }) => `${name}=${count}`).join(',');
  return lineOf({ ...lockerIn(args), bank, ...numbersOf(task), limit: args.limit });
}

/** The command line that puts a finding on again. */
export function replayLine(args: VerifyArguments, path: string): string {
  return lineOf({ ...lockerIn(args), replay: path });
}

type Words = Readonly<Record<string, string | number | true | undefined>>;

function lockerIn(args: VerifyArguments): Words {
  return { locker: args.locker, 'answer-within': args['answer-within'] };
}

function numbersOf(task: VerifyPlan['task']): Words {
  switch (task.kind) {
    case 'search':
      return {
        runs: task.runs,
        commands: task.steps,
        seed: task.seed,
        faults: task.faults?.join(','),
      };
    case 'explore':
      return { exhaustive: true, remembered: task.remembered };
    case 'clients': {
      const { clients, histories, requests, seed } = task;
      return { clients, runs: histories, commands: requests, seed };
    }
    case 'replay':
      return {};
  }
}

function lineOf(options: Words): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [value === true ? `--${name}` : `--${name} ${quoted(String(value))}`];
  });
  return `pigeonhole verify ${words.join(' ')}`;
}

/** As a shell reads it as one word. */
function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

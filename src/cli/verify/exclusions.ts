import type { VerifyArguments } from './arguments.ts';

interface Exclusion {
  readonly useless: readonly (keyof VerifyArguments)[];
  readonly why: string;
}

/** What each way to verify has no use for. */
const EXCLUSIONS: Partial<Record<keyof VerifyArguments, Exclusion>> = {
  log: {
    useless: ['locker', 'replay', 'exhaustive', 'clients', 'faults', 'out', 'junit'],
    why: 'a log has no locker that could be asked',
  },
  replay: {
    useless: ['exhaustive', 'clients', 'faults'],
    why: 'what is put on again stands in the file',
  },
  exhaustive: {
    useless: ['runs', 'commands', 'seed', 'clients', 'faults'],
    why: 'what tries everything draws nothing',
  },
  clients: {
    useless: ['out', 'junit', 'faults'],
    why: 'it looks for an order of answers, and for no property; --json tells all that was found',
  },
};

/** Which options were given that exclude each other, each pair in one line. */
export function exclusions(args: VerifyArguments): string[] {
  const isGiven = (name: keyof VerifyArguments) => args[name] !== undefined && args[name] !== false;
  const ways = Object.keys(EXCLUSIONS) as (keyof VerifyArguments)[];
  return [
    ...ways.filter(isGiven).flatMap((way) => {
      const { useless, why } = EXCLUSIONS[way]!;
      return useless
        .filter(isGiven)
        .map((name) => `--${way} and --${name} exclude each other: ${why}`);
    }),
    ...(isGiven('remembered') && !isGiven('exhaustive')
      ? ['--remembered goes with --exhaustive alone: random lives forget nothing']
      : []),
    ...(isGiven('limit') && !isGiven('exhaustive') && !isGiven('clients')
      ? ['--limit goes with --exhaustive or --clients: random lives are as many as --runs']
      : []),
  ];
}

import type { Override } from '../../sim/scenario/reading/overrides.ts';

/** The options of a command line that change a scenario, as they were written. */
export interface ScenarioArguments {
  readonly seed?: string | undefined;
  readonly days?: string | undefined;
  readonly replications?: string | undefined;
  readonly set: readonly string[];
}

/** Options that are short for a `--set` of the same name. */
const SHORT = ['seed', 'days', 'replications'] as const;

/** Everything that the command line changes in the scenario, in one form. */
export function overridesOf(args: ScenarioArguments): Override[] {
  return [
    ...SHORT.flatMap((name) => {
      const value = args[name];
      return value === undefined
        ? []
        : [{ assignment: `${name}=${value}`, origin: `--${name} ${value}` }];
    }),
    ...args.set.map((assignment) => ({ assignment, origin: `--set ${assignment}` })),
  ];
}

/** Values that are given twice, each in one line. */
export function doubledOverrides(overrides: readonly Override[]): string[] {
  const first = new Map<string, string>();
  return overrides.flatMap(({ assignment, origin }) => {
    const path = assignment.split('=', 1)[0]!.trim();
    const earlier = first.get(path);
    first.set(path, earlier ?? origin);
    return earlier === undefined ? [] : [`${path} is set twice: ${earlier} and ${origin}`];
  });
}

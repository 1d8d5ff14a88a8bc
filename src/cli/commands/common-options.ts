import type { VarianceReduction } from '../../../sim/experiment/variance/reduction.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';

/** What every command that simulates can change in a scenario. */
export const SCENARIO_OPTIONS = {
  seed: {
    kind: 'value',
    summary: 'Another world: a whole number, the same number the same world',
  },
  days: { kind: 'value', summary: 'Days that count, after the warm-up' },
  replications: { kind: 'value', summary: 'Independent repetitions, for the intervals' },
  set: {
    kind: 'list',
    summary:
      'Change a value of the scenario: path=value, such as bank.sizes.S.count=50; repeatable',
  },
} as const;

export const ENGINE_OPTION = {
  kind: 'value',
  summary: 'What runs the lockers: both give the same bytes, the first is faster',
  choices: ['compiled', 'actor'] satisfies readonly Engine[],
  default: 'compiled',
} as const;

export const VARIANCE_REDUCTION_OPTION = {
  kind: 'value',
  summary: 'Improve the blocking by what is exactly known, where the scenario allows it',
  choices: ['auto', 'none'] satisfies readonly VarianceReduction[],
  default: 'auto',
} as const;

import { defineCommand } from '../command.ts';
import { WORKERS_OPTION } from '../simulating/workers-option.ts';
import { ENGINE_OPTION, SCENARIO_OPTIONS, VARIANCE_REDUCTION_OPTION } from './common-options.ts';

export const sweep = defineCommand({
  name: 'sweep',
  summary: 'Run a grid of scenarios, and keep what is finished',
  positionals: {
    scenario: { summary: 'The scenario file, YAML or JSON', required: true },
  },
  options: {
    vary: {
      kind: 'list',
      summary: 'What to vary: path=a,b,c or path=4..20:2; every combination is a point; repeatable',
    },
    strategies: {
      kind: 'value',
      summary: 'Allocation strategies to vary, such as exact,fallback,threshold:1',
    },
    ...SCENARIO_OPTIONS,
    'variance-reduction': VARIANCE_REDUCTION_OPTION,
    engine: ENGINE_OPTION,
    workers: WORKERS_OPTION,
    json: { kind: 'flag', summary: 'Print one JSON document instead of the table' },
    out: {
      kind: 'value',
      summary: 'The directory for finished points and sweep.json, .csv and .parquet; needed',
    },
    quiet: { kind: 'flag', summary: 'No progress, and no notes on what was written' },
  },
  examples: [
    [
      '$0 sweep bank.yaml --vary bank.sizes.L.count=4..20:2 --out sweep',
      'nine banks; called again, it goes on where it was',
    ],
  ],
  load: async () => (await import('../sweep/sweep.ts')).runSweep,
});

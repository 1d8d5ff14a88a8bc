import { defineCommand } from '../command.ts';
import { ENGINE_OPTION, SCENARIO_OPTIONS, VARIANCE_REDUCTION_OPTION } from './common-options.ts';
import { WORKERS_OPTION } from '../simulating/workers-option.ts';

export const compare = defineCommand({
  name: 'compare',
  summary: 'Compare variants of a bank that meet exactly the same parcels',
  positionals: {
    scenarios: { summary: 'One scenario file or several', required: true, several: true },
  },
  options: {
    strategies: {
      kind: 'value',
      summary: 'Allocation strategies to compare, such as exact,fallback,threshold:1',
    },
    vary: {
      kind: 'list',
      summary: 'Values to compare: path=a,b,c, such as bank.sizes.L.count=8,10,12; repeatable',
    },
    ...SCENARIO_OPTIONS,
    'variance-reduction': VARIANCE_REDUCTION_OPTION,
    engine: ENGINE_OPTION,
    workers: WORKERS_OPTION,
    json: { kind: 'flag', summary: 'Print one JSON document instead of the tables' },
    quiet: { kind: 'flag', summary: 'No progress' },
  },
  examples: [
    [
      '$0 compare bank.yaml --strategies exact,fallback,threshold:1',
      'which strategy rejects least',
    ],
    ['$0 compare bank.yaml --vary bank.sizes.L.count=8,10,12', 'how many large ones it takes'],
    ['$0 compare one.yaml another.yaml', 'two scenarios with the same seed and days'],
  ],
  load: async () => (await import('../compare/compare.ts')).compareVariants,
});

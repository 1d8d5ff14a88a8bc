import { defineCommand } from '../command.ts';
import { WORKERS_OPTION } from '../simulating/workers-option.ts';
import { ENGINE_OPTION, SCENARIO_OPTIONS, VARIANCE_REDUCTION_OPTION } from './common-options.ts';

export const run = defineCommand({
  name: 'run',
  summary: 'Simulate a bank of lockers, and tell how often it is full',
  positionals: {
    scenario: { summary: 'The scenario file, YAML or JSON', required: true },
  },
  options: {
    ...SCENARIO_OPTIONS,
    'variance-reduction': VARIANCE_REDUCTION_OPTION,
    engine: ENGINE_OPTION,
    workers: WORKERS_OPTION,
    precision: {
      kind: 'value',
      summary: 'Replications until ± so much of the blocking probability, such as 5%',
    },
    cap: { kind: 'value', summary: 'At most so many replications for --precision; 10000' },
    shard: {
      kind: 'value',
      summary: 'Run only a share of the replications, 2/4 the second of four, for merge',
    },
    trace: { kind: 'value', summary: 'Write what happens in the first replication to this file' },
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
    out: {
      kind: 'value',
      summary:
        'Also write results.json and report.txt into this directory; with --shard, the file to write',
    },
    quiet: { kind: 'flag', summary: 'No progress, and no notes on what was written' },
  },
  examples: [
    ['$0 run examples/eighty-doors.yaml', 'a year of a bank, 20 times'],
    ['$0 run examples/eighty-doors.yaml --set bank.sizes.L.count=16', 'with four more large ones'],
    ['$0 run examples/eighty-doors.yaml --precision 5%', 'as often as it takes'],
    ['$0 run examples/eighty-doors.yaml --json > results.json', 'for other programs'],
  ],
  load: async () => (await import('../run/run.ts')).runScenario,
});

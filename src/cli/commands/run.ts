import type { Engine } from '../../../sim/simulation/engines.ts';
import { defineCommand } from '../command.ts';
import { WORKERS_OPTION } from '../simulating/workers-option.ts';

export const run = defineCommand({
  name: 'run',
  summary: 'Simulate a bank of lockers, and tell how often it is full',
  positionals: {
    scenario: { summary: 'The scenario file, YAML or JSON', required: true },
  },
  options: {
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
    engine: {
      kind: 'value',
      summary: 'What runs the lockers: both give the same bytes, the first is faster',
      choices: ['compiled', 'actor'] satisfies readonly Engine[],
      default: 'compiled',
    },
    workers: WORKERS_OPTION,
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
    ['$0 run examples/eighty-doors.yaml --json > results.json', 'for other programs'],
  ],
  load: async () => (await import('../run/run.ts')).runScenario,
});

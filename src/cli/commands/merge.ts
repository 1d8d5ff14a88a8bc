import { defineCommand } from '../command.ts';

export const merge = defineCommand({
  name: 'merge',
  summary: 'Put the shards of a study together, as if it had been run whole',
  positionals: {
    files: { summary: 'What run --shard wrote, every shard once', required: true, several: true },
  },
  options: {
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
    out: { kind: 'value', summary: 'Also write results.json and report.txt into this directory' },
    quiet: { kind: 'flag', summary: 'No notes on what was written' },
  },
  examples: [['$0 merge part1.json part2.json', 'what an undivided run would have printed']],
  load: async () => (await import('../merge/merge.ts')).mergeParts,
});

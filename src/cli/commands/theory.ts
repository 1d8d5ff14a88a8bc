import { defineCommand } from '../command.ts';

export const theory = defineCommand({
  name: 'theory',
  summary: 'Tell what is known of a scenario without simulating it',
  positionals: {
    scenario: { summary: 'The scenario file, YAML or JSON', required: true },
  },
  options: {
    set: {
      kind: 'list',
      summary:
        'Change a value of the scenario: path=value, such as bank.sizes.S.count=50; repeatable',
    },
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
  },
  examples: [
    ['$0 theory examples/loss-system.yaml', 'exact: Erlang B in each of three sizes'],
    ['$0 theory examples/full-lifecycle.yaml', 'about, and what stands in the way of exactly'],
  ],
  load: async () => (await import('../theory/theory.ts')).tellTheory,
});

import { defineCommand } from '../command.ts';

export const machines = defineCommand({
  name: 'machines',
  summary: 'Print the statecharts that everything here runs on',
  positionals: {
    name: { summary: 'One of them only', choices: ['compartment', 'locker'] },
  },
  options: {
    format: {
      kind: 'value',
      summary: 'mermaid draws a diagram in Markdown, json is for programs',
      choices: ['mermaid', 'json'],
      default: 'mermaid',
    },
  },
  examples: [['$0 machines compartment', 'the statechart of one compartment']],
  load: async () => (await import('../machines/machines.ts')).printMachines,
});

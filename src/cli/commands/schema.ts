import { defineCommand } from '../command.ts';

export const schema = defineCommand({
  name: 'schema',
  summary: 'Print the JSON Schema of scenario files, for editors, or of the locker protocol',
  positionals: {
    of: {
      summary: 'What it is the schema of; scenario if left out',
      choices: ['scenario', 'protocol'],
    },
  },
  options: {},
  examples: [
    ['$0 schema > scenario.schema.json', 'keep it beside your scenarios'],
    ['$0 schema protocol', 'what a locker of your own is asked, and answers'],
  ],
  load: async () => (await import('../schema/schema.ts')).printSchema,
});

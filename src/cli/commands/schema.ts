import { defineCommand } from '../command.ts';

export const schema = defineCommand({
  name: 'schema',
  summary: 'Print the JSON Schema of scenario files, for editors',
  positionals: {},
  options: {},
  examples: [['$0 schema > scenario.schema.json', 'keep it beside your scenarios']],
  load: async () => (await import('../schema/schema.ts')).printSchema,
});

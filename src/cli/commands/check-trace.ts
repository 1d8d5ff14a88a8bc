import { defineCommand } from '../command.ts';

export const checkTrace = defineCommand({
  name: 'check-trace',
  summary: 'Hold a trace against everything that must be true of a locker',
  positionals: {
    file: { summary: 'A trace that run --trace wrote', required: true },
  },
  options: {
    json: { kind: 'flag', summary: 'Print one JSON document instead of words' },
  },
  examples: [['$0 check-trace trace.jsonl', 'exit code 5 if a property is violated']],
  load: async () => (await import('../check-trace/check-trace.ts')).checkTraceFile,
});

import { defineCommand } from '../command.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'Find out whether a locker is right: ours, or one that you wrote',
  positionals: {},
  options: {
    locker: {
      kind: 'value',
      summary:
        "actor, compiled, module:./locker.mjs, command:'python3 locker.py' or http://host:port/path",
    },
    bank: {
      kind: 'value',
      summary: 'Its compartments, smallest size first; a small bank meets more',
      default: 'S=2,M=1,L=1',
    },
    runs: { kind: 'value', summary: 'Random lives, each of a fresh locker', default: '500' },
    commands: { kind: 'value', summary: 'Commands of a life, at most', default: '100' },
    seed: {
      kind: 'value',
      summary: 'Other lives: a whole number, the same number the same lives',
      default: '1',
    },
    'answer-within': {
      kind: 'value',
      summary: 'How long a command may take before nobody knows what became of it, such as 10s',
    },
    replay: { kind: 'value', summary: 'Put on again what an earlier search wrote with --out' },
    log: { kind: 'value', summary: 'Judge a trace or a recorded log instead of a locker' },
    out: {
      kind: 'value',
      summary: 'Also write the report, and files of each finding to replay it, into this directory',
    },
    junit: { kind: 'value', summary: 'Also write JUnit XML to this file' },
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
    quiet: { kind: 'flag', summary: 'No progress, and no notes on what was written' },
  },
  examples: [
    ['$0 verify --locker actor', 'the locker that this program is made of'],
    ["$0 verify --locker command:'python3 my_locker.py' --out found", 'yours, in any language'],
    ['$0 verify --log trace.jsonl', 'exit code 5 if a property is violated'],
  ],
  load: async () => (await import('../verify/verify.ts')).verifyLocker,
});

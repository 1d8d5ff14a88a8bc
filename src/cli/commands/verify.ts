import { defineCommand } from '../command.ts';
import { SKELETON_LANGUAGES } from '../lockers/init-skeleton.ts';
import { LOCKER_OPTIONS } from '../lockers/locker-options.ts';

export const verify = defineCommand({
  name: 'verify',
  summary: 'Find out whether a locker is right: ours, or one that you wrote',
  positionals: {},
  options: {
    ...LOCKER_OPTIONS,
    bank: {
      kind: 'value',
      summary:
        'Its compartments, smallest size first; a small bank meets more. S=2,M=1,L=1 if left out, S=1,M=1 with --exhaustive',
    },
    runs: { kind: 'value', summary: 'Random lives, each of a fresh locker; 500 if left out' },
    commands: { kind: 'value', summary: 'Commands of a life, at most; 100 if left out' },
    seed: {
      kind: 'value',
      summary: 'Other lives: a whole number, the same number the same lives; 1 if left out',
    },
    faults: {
      kind: 'value',
      bare: 'all',
      summary:
        'Also make things go wrong around it: all, or restart, crash, answer-lost, duplicate, late, reorder, clock-behind, clock-ahead, jam, with commas between',
    },
    exhaustive: {
      kind: 'flag',
      summary: 'Try everything that can happen to a small bank, instead of random lives',
    },
    remembered: {
      kind: 'value',
      summary: 'Ended codes, and reservations, that --exhaustive tells apart; 1 if left out',
    },
    limit: {
      kind: 'value',
      summary:
        'States that --exhaustive looks at, at most, or --clients for each history; 2000000, or 100000, if left out',
    },
    clients: {
      kind: 'value',
      summary: 'Ask a locker from 2 to 8 clients at once, and look for an order that explains it',
    },
    replay: { kind: 'value', summary: 'Put on again what an earlier search wrote with --out' },
    init: {
      kind: 'value',
      summary: 'Write a skeleton of an adapter in this language here, to begin with',
      choices: SKELETON_LANGUAGES,
    },
    log: {
      kind: 'value',
      summary: 'Judge a trace, or a recorded log in the protocol, instead of a locker',
    },
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
    [
      "$0 verify --locker command:'node my-locker.mjs' --faults",
      'with power cuts and lost answers',
    ],
    ['$0 verify --locker compiled --exhaustive', 'everything that can happen to a small bank'],
    ['$0 verify --locker http://127.0.0.1:8080/locker --clients 4', 'several clients at once'],
    ['$0 verify --log trace.jsonl', 'exit code 5 if a property is violated'],
  ],
  load: async () => (await import('../verify/verify.ts')).verifyLocker,
});

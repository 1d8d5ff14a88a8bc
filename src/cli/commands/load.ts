import { defineCommand } from '../command.ts';
import { LOCKER_OPTIONS } from '../lockers/locker-options.ts';
import { SCENARIO_OPTIONS } from './common-options.ts';

export const load = defineCommand({
  name: 'load',
  summary:
    'Put a locker under load: how fast it answers, how much it holds, and whether it stays right',
  positionals: {},
  options: {
    ...LOCKER_OPTIONS,
    rate: { kind: 'value', summary: 'Starts of commands, such as 200/s' },
    ramp: { kind: 'value', summary: 'From one rate to another in ten steps, such as 10..2000/s' },
    for: { kind: 'value', summary: 'How long', default: '10s' },
    spacing: {
      kind: 'value',
      summary: 'Whether starts come at random, as a Poisson process, or evenly',
      choices: ['random', 'even'],
      default: 'random',
    },
    scenario: {
      kind: 'value',
      summary: 'Whose people and whose bank; examples/eighty-doors.yaml if left out',
    },
    seed: SCENARIO_OPTIONS.seed,
    set: SCENARIO_OPTIONS.set,
    expect: {
      kind: 'list',
      summary: "What must hold, such as 'pickup.p99 < 50 ms' or 'dropped < 1 %'; repeatable",
    },
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
    quiet: { kind: 'flag', summary: 'No progress' },
  },
  examples: [
    ['$0 load --locker http://127.0.0.1:8080/locker --rate 200/s --for 30s', 'a service'],
    ['$0 load --locker actor --ramp 1000..50000/s', 'the highest rate that an engine sustains'],
    [
      "$0 load --locker command:'python3 my_locker.py' --rate 100/s --expect 'all.p99 < 20 ms'",
      'exit code 3 if it is slower',
    ],
  ],
  load: async () => (await import('../load/load.ts')).loadLocker,
});

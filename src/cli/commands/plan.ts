import { defineCommand } from '../command.ts';
import { WORKERS_OPTION } from '../simulating/workers-option.ts';
import { SCENARIO_OPTIONS } from './common-options.ts';

export const plan = defineCommand({
  name: 'plan',
  summary: 'Find the cheapest bank that meets a target, and prove it',
  positionals: {
    scenario: {
      summary: 'The scenario file, with costs; for --check what plan --json has printed',
      required: true,
    },
  },
  options: {
    target: {
      kind: 'list',
      summary:
        "What the bank must reach, such as 'blocking <= 1%' or 'blocking.L <= 2%'; repeatable, all must be met",
    },
    max: {
      kind: 'value',
      summary: 'No more compartments of a size than these, such as S=60,M=40,L=20',
    },
    direct: {
      kind: 'flag',
      summary: 'Reject every cheaper bank by itself, which may take long',
    },
    frontier: {
      kind: 'flag',
      summary: 'Also look for the banks of limits twice and four times as loose, and as strict',
    },
    check: {
      kind: 'flag',
      summary: 'Prove the certificate of a plan again, with other seeds',
    },
    given: {
      kind: 'value',
      summary: "Look for no bank: how much demand does the scenario's own carry?",
      choices: ['bank'],
    },
    growth: {
      kind: 'value',
      summary:
        'With --given bank: when a demand that grows so much a year is too large, such as 8%',
    },
    confidence: { kind: 'value', summary: 'Of what is simulated; 95%' },
    indifference: {
      kind: 'value',
      summary:
        'So near below a limit, as a share of it, a cheaper bank may count as missing it; 10%',
    },
    budget: {
      kind: 'value',
      summary: 'Give up after so long, such as 60s, with the best so far, not certified',
    },
    seed: SCENARIO_OPTIONS.seed,
    days: SCENARIO_OPTIONS.days,
    set: SCENARIO_OPTIONS.set,
    workers: WORKERS_OPTION,
    json: { kind: 'flag', summary: 'Print one JSON document instead of the report' },
    quiet: { kind: 'flag', summary: 'No progress' },
  },
  examples: [
    ["$0 plan bank.yaml --target 'blocking <= 1%'", 'of all parcels together'],
    ["$0 plan bank.yaml --target 'blocking by size <= 1%'", 'of each size by itself'],
    ['$0 plan --check plan.json', 'whether what plan --json has printed is so'],
    ["$0 plan bank.yaml --target 'blocking <= 1%' --given bank", 'how much demand it carries'],
  ],
  load: async () => (await import('../plan/plan.ts')).planBank,
});

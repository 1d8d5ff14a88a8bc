import { EXIT } from '../src/cli/exit-codes.ts';
import { readFlags, readNatural } from './flags.ts';
import { machineHere } from './machine.ts';
import { compete } from './peers/compete.ts';
import { ENGINES } from './peers/engines/registry.ts';
import { formatWorkload } from './peers/report.ts';
import { runProgram } from './peers/run-program.ts';
import { WORKLOADS } from './peers/workload.ts';
import { runCommand } from './run-command.ts';

const COMMAND = 'npm run bench:peers';
const DEFAULT_ROUNDS = '5';
const DEFAULT_YEARS = '200';

const HELP = `${COMMAND} [-- OPTION …]
Runs the same two workloads in Pigeonhole, in a plain program that does nothing else, and in other
simulators, each in a process of its own, in turns, and prints the ratios of their rates by CPU time. A
simulator that is not installed is named.

  --rounds N   how often each runs each workload; ${DEFAULT_ROUNDS} if left out
  --years N    what Pigeonhole simulates in a round, ${DEFAULT_YEARS} if left out; the slower ones simulate a
               share of it, which the table says
  --json       everything that was measured, as JSON
  --help       this

Exit code 1 if an engine's blocking does not agree with what is known: it does other work.`;

const OPTIONS = {
  rounds: { type: 'string', default: DEFAULT_ROUNDS },
  years: { type: 'string', default: DEFAULT_YEARS },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function main(args: readonly string[]): number {
  const flags = readFlags(args, OPTIONS, COMMAND);
  if (flags.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const rounds = readNatural('rounds', flags.rounds, 1_000);
  const { workloads, missing } = compete({
    engines: ENGINES,
    workloads: WORKLOADS,
    rounds,
    years: readNatural('years', flags.years, 2_000),
    run: runProgram,
    onRound: (round) => console.error(`round ${round} of ${rounds} …`),
  });
  const machine = machineHere();
  if (flags.json) {
    const names = missing.map(({ name, install }) => ({ name, install }));
    console.log(JSON.stringify({ machine, rounds, workloads, missing: names }, null, 2));
  } else {
    console.log(
      `${machine.cpu}, Node ${machine.node}\n` +
        `Parcels a second of CPU time, start-up left out: medians of ${rounds} rounds, and of the ratios\n` +
        'in each round. The slower an engine, the fewer years it simulates.',
    );
    for (const { workload, standings } of workloads) {
      console.log(`\n${formatWorkload(workload, standings, missing)}`);
    }
  }
  const agree = workloads.every(({ standings }) => standings.every(({ agrees }) => agrees));
  return agree ? EXIT.ok : EXIT.internalError;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

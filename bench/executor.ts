import { plural } from '../src/report/numbers.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { race } from './executor/race.ts';
import { formatStandings } from './executor/report.ts';
import type { Timed } from './executor/time-executor.ts';
import { workloads } from './executor/workload.ts';
import { readFlags, readNatural } from './flags.ts';
import { machineHere } from './machine.ts';
import { printedBy } from './printed-by.ts';
import { programPath } from './program-path.ts';
import { runCommand } from './run-command.ts';

const COMMAND = 'npm run bench:executor';
const HELP = `${COMMAND} [-- OPTION …]
Runs the same tasks inline and on worker threads: replications of a year of eighty doors, five times as many,
and ten times as many of two days, each in a process of its own. Shown are medians over the rounds, least and most
in brackets; speed and processor time are against inline in the same round. The start of the workers is
included.

  --replications N   of a year; 600 if left out
  --rounds N         3 if left out
  --workers N        the most workers; 2 if left out
  --help             this`;

const OPTIONS = {
  replications: { type: 'string', default: '600' },
  rounds: { type: 'string', default: '3' },
  workers: { type: 'string', default: '2' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, OPTIONS, COMMAND);
  if (flags.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const replications = readNatural('replications', flags.replications, 10_000);
  const rounds = readNatural('rounds', flags.rounds, 1_000);
  const workers = readNatural('workers', flags.workers, 256);
  const { cpu, cores, node } = machineHere();
  console.log(`${cpu}, ${plural(cores, 'core')}, Node ${node}`);
  for (const workload of workloads(replications)) {
    const measure = (count: number): Timed => {
      const args = [workload.name, String(count), String(replications)];
      const printed = printedBy(process.execPath, programPath('executor/measure'), ...args);
      if (printed === undefined) throw new Error(`${workload.name} cannot be measured.`);
      return JSON.parse(printed) as Timed;
    };
    const standings = race({ workers, rounds, measure });
    console.log(`\n${formatStandings(workload, standings)}`);
  }
  return EXIT.ok;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

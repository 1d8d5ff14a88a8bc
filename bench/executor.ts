import { BadInput } from '../src/cli/bad-input.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { plural } from '../src/report/numbers.ts';
import { entrants, measured } from './executor/entrant.ts';
import { race } from './executor/race.ts';
import { formatStandings } from './executor/report.ts';
import { workloads } from './executor/workload.ts';
import { readFlags, readNatural } from './flags.ts';
import { machineHere } from './machine.ts';
import { runCommand } from './run-command.ts';

const COMMAND = 'npm run bench:executor';
const HELP = `${COMMAND} [-- OPTION …]
Runs the same tasks inline and on worker threads: replications of a year of eighty doors, five times as many,
and ten times as many of two days, each in a process of its own; and inline in several processes at once, which is
as fast as this machine can be. Shown are medians over the rounds, least and most in brackets; speed and processor time
are against inline in the same round. The start of the workers is included.

  --replications N   of a year; 600 if left out
  --rounds N         3 if left out
  --workers N        the most workers; 2 if left out
  --only TEXT        those with this in their names: years, long study, two days
  --help             this`;

const OPTIONS = {
  replications: { type: 'string', default: '600' },
  rounds: { type: 'string', default: '3' },
  workers: { type: 'string', default: '2' },
  only: { type: 'string', default: '' },
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
  const chosen = workloads(replications).filter(({ name }) => name.includes(flags.only));
  if (chosen.length === 0) {
    const known = workloads(1).map(({ name }) => name);
    throw new BadInput([`--only is ${flags.only}; a part of one of ${known.join(', ')} is needed`]);
  }
  const { cpu, cores, node } = machineHere();
  console.log(`${cpu}, ${plural(cores, 'core')}, Node ${node}`);
  for (const workload of chosen) {
    const standings = await race(entrants(workers), rounds, (one) => measured(one, workload));
    console.log(`\n${formatStandings(workload, standings)}`);
  }
  return EXIT.ok;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

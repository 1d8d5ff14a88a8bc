import { BadInput } from '../src/cli/bad-input.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { count, plural } from '../src/report/numbers.ts';
import { alignTable } from '../src/report/table.ts';
import { readFlags, readNatural } from './flags.ts';
import type { MeasuredSubject, SubjectOptions } from './lockers/measure-subject.ts';
import { SUBJECTS } from './lockers/subjects.ts';
import { machineHere } from './machine.ts';
import { printedBy } from './printed-by.ts';
import { programPath } from './program-path.ts';
import { runCommand } from './run-command.ts';
import { spreadOf } from './spread.ts';

const COMMAND = 'npm run bench:lockers';
const HELP = `${COMMAND} [-- OPTION …]
How fast lockers are asked in each of the ways in which they are reached, each in a process of its own: round trips
one after another, and commands of random lives as 'pigeonhole verify' draws and judges them. Shown are medians over
the rounds, least and most in brackets, after one that does not count. 'compiled' and 'actor' are counted by the second
of processor time, the others, who wait for one another, by that of the clock.

  --lives N    of a round; 10000 if left out, and a tenth of it but for the compiled locker
  --rounds N   5 if left out
  --only TEXT  those with this in their names
  --help       this`;

const OPTIONS = {
  lives: { type: 'string', default: '10000' },
  rounds: { type: 'string', default: '5' },
  only: { type: 'string', default: '' },
  help: { type: 'boolean', default: false },
} as const;

const COLUMNS = [
  { heading: 'locker', align: 'left' },
  { heading: 'round trips/s', align: 'right' },
  { heading: 'verified commands/s', align: 'right' },
  { heading: 'checksum', align: 'right' },
] as const;

/** A round has so many round trips for each life. */
const TRIPS = 10;
const FAST = 'compiled';

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, OPTIONS, COMMAND);
  if (flags.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const lives = readNatural('lives', flags.lives, 1_000_000);
  const rounds = readNatural('rounds', flags.rounds, 1_000);
  const subjects = SUBJECTS.filter(({ name }) => name.includes(flags.only));
  if (subjects.length === 0) {
    const known = SUBJECTS.map(({ name }) => name).join(', ');
    throw new BadInput([`--only is ${flags.only}; a part of one of ${known} is needed`]);
  }
  const { cpu, cores, node } = machineHere();
  console.log(`${cpu}, ${plural(cores, 'core')}, Node ${node}`);
  const rows = subjects.map(({ name }) => {
    const share = name === FAST ? lives : Math.ceil(lives / 10);
    return rowOf(name, measured(name, { lives: share, trips: TRIPS * share, rounds }));
  });
  console.log(alignTable(COLUMNS, rows).join('\n'));
  return EXIT.ok;
}

/** Undefined if the program that it takes is not on this machine. */
function measured(name: string, options: SubjectOptions): MeasuredSubject | undefined {
  const args = [programPath('lockers/measure'), name, JSON.stringify(options)];
  const printed = printedBy(process.execPath, ...args);
  return printed === undefined ? undefined : (JSON.parse(printed) as MeasuredSubject);
}

function rowOf(name: string, found: MeasuredSubject | undefined): string[] {
  if (found === undefined) return [name, 'not here', '', ''];
  const range = (values: readonly number[]) => {
    const { median, least, most } = spreadOf(values);
    return `${count(Math.round(median))} (${count(Math.round(least))}–${count(Math.round(most))})`;
  };
  const checksum = found.checksum.toString(16).padStart(8, '0');
  return [name, range(found.trips), range(found.commands), checksum];
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

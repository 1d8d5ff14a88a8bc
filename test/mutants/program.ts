import { readFlags, readNatural } from '../../bench/flags.ts';
import { runCommand } from '../../bench/run-command.ts';
import { INJECTED_FAULTS, type InjectedFault } from '../../machines/injected-fault.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { alignTable } from '../../src/report/table.ts';
import { searchRandom } from '../../src/verify/search.ts';
import { CAPABLE } from './capable.ts';
import { FAULT_MUTANTS } from './fault-mutants.ts';
import { DEFAULT_SEARCH, hunt, type Hunt } from './hunt.ts';
import type { Mutant } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

/** A story may be so many commands longer than the shortest that is known. */
const LONGER = 2;
const CPU_SECONDS = 10;
/** Right lockers, besides those that can do other things. */
const RIGHT = ['reference', 'durable'].map((name) => `module:test/mutants/lockers/${name}.js`);

const COLUMNS = [
  { heading: 'wrong locker', align: 'left' },
  { heading: 'property', align: 'left' },
  { heading: 'commands', align: 'right' },
  { heading: 'shortest', align: 'right' },
  { heading: 'CPU s', align: 'right' },
  { heading: '', align: 'left' },
] as const;

const COMMAND = 'npm run verify:mutants';
const HELP = `${COMMAND} [-- OPTION …]
Hunts every wrong locker of the gallery as 'pigeonhole verify' would, and prints by which property it was found and after
how many commands; then lives so many lives with each right locker. The second half is with '--faults'.

  --right N   lives of each right locker; 500 if left out
  --help      this`;

const OPTIONS = {
  right: { type: 'string', default: '500' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, OPTIONS, COMMAND);
  if (flags.help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const runs = readNatural('right', flags.right, 10_000_000);
  const failures =
    (await huntAll(MUTANTS)) +
    (await accuse(runs)) +
    (await huntAll(FAULT_MUTANTS, INJECTED_FAULTS)) +
    (await accuse(runs, INJECTED_FAULTS));
  return failures === 0 ? EXIT.ok : EXIT.propertyViolated;
}

/** @returns how many were not found as they should be */
async function huntAll(
  mutants: readonly Mutant[],
  faults?: readonly InjectedFault[],
): Promise<number> {
  const hunts: Hunt[] = [];
  for (const mutant of mutants) hunts.push(await hunt(mutant, faults));
  console.log(alignTable(COLUMNS, hunts.map(rowOf)).join('\n'));
  const failed = hunts.filter((each) => shortfallOf(each) !== '').length;
  console.log(
    `${hunts.length - failed} of ${hunts.length} wrong lockers found${withFaults(faults)}`,
  );
  return failed;
}

/** @returns how many properties were held against right lockers */
async function accuse(runs: number, faults?: readonly InjectedFault[]): Promise<number> {
  let accused = 0;
  for (const spec of ['actor', 'compiled', ...RIGHT, ...CAPABLE.map((each) => each.spec)]) {
    const search = { ...DEFAULT_SEARCH, runs, ...(faults && { faults }) };
    const { findings, commands } = await searchRandom(lockerSource(spec), search);
    const named = findings.map(({ violation }) => violation.property).join(', ');
    const lives = `${runs} lives${withFaults(faults)}`;
    console.log(`${spec}: ${named || 'never accused'} in ${lives}, ${commands} commands`);
    accused += findings.length;
  }
  return accused;
}

function withFaults(faults: readonly InjectedFault[] | undefined): string {
  return faults ? ' with --faults' : '';
}

function rowOf(found: Hunt): string[] {
  const { mutant, commands, cpuSeconds } = found;
  return [
    mutant.name,
    mutant.property,
    String(commands ?? '–'),
    String(mutant.shortest),
    cpuSeconds.toFixed(1),
    shortfallOf(found),
  ];
}

/** What is not as it should be; empty if all is. */
function shortfallOf({ mutant, commands, others, cpuSeconds }: Hunt): string {
  if (commands === undefined) return `not found; but ${others.join(', ') || 'by nothing else'}`;
  if (commands > mutant.shortest + LONGER) return 'its story is too long';
  if (commands < mutant.shortest) return 'its story is shorter than the shortest known';
  return cpuSeconds > CPU_SECONDS ? 'it took too long' : '';
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

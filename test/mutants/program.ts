import { parseArgs } from 'node:util';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { alignTable } from '../../src/report/table.ts';
import { searchRandom } from '../../src/verify/search.ts';
import { CAPABLE } from './capable.ts';
import { DEFAULT_SEARCH, hunt, type Hunt } from './hunt.ts';
import { MUTANTS } from './mutants.ts';

/** A story may be so many commands longer than the shortest that is known. */
const LONGER = 2;
const CPU_SECONDS = 10;

const COLUMNS = [
  { heading: 'wrong locker', align: 'left' },
  { heading: 'property', align: 'left' },
  { heading: 'commands', align: 'right' },
  { heading: 'shortest', align: 'right' },
  { heading: 'CPU s', align: 'right' },
  { heading: '', align: 'left' },
] as const;

/**
 * `npm run verify:mutants [-- --right LIVES]`: hunts every mutant as `pigeonhole verify` would, and prints by which
 * property it was found and after how many commands; then lives so many lives with each right locker.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { right: { type: 'string', default: '500' } } });
  const hunts: Hunt[] = [];
  for (const mutant of MUTANTS) hunts.push(await hunt(mutant));
  console.log(alignTable(COLUMNS, hunts.map(rowOf)).join('\n'));
  const failed = hunts.filter((each) => shortfallOf(each) !== '');
  console.log(`${hunts.length - failed.length} of ${hunts.length} wrong lockers found`);

  let accused = 0;
  const right = ['actor', 'compiled', 'module:test/mutants/lockers/reference.js'];
  for (const spec of [...right, ...CAPABLE.map((each) => each.spec)]) {
    const runs = Number(values.right);
    const search = { ...DEFAULT_SEARCH, runs };
    const { findings, commands } = await searchRandom(lockerSource(spec), search);
    const named = findings.map(({ violation }) => violation.property).join(', ');
    console.log(`${spec}: ${named || 'never accused'} in ${runs} lives, ${commands} commands`);
    accused += findings.length;
  }
  return failed.length + accused === 0 ? EXIT.ok : EXIT.propertyViolated;
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

process.exitCode = await main();

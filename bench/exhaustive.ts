import { EXIT } from '../src/cli/exit-codes.ts';
import { lockerSource } from '../src/lockers/locker-source.ts';
import { alignTable } from '../src/report/table.ts';
import { exploreSource } from '../src/verify/exhaustive/explore-source.ts';
import { readFlags, readNatural } from './flags.ts';
import { runCommand } from './run-command.ts';

const COLUMNS = [
  { heading: 'bank', align: 'left' },
  { heading: 'remembered', align: 'right' },
  { heading: 'states', align: 'right' },
  { heading: 'commands', align: 'right' },
  { heading: 'longest way', align: 'right' },
  { heading: 'seconds', align: 'right' },
  { heading: '', align: 'left' },
] as const;

const USAGE = 'npm run verify:exhaustive';
const ENDLESS = 10_000_000;

/** The banks with the number of their states; with another, an exploration is not what it was. */
const BANKS = [
  { sizes: { S: 1 }, remembered: 1, states: 92 },
  { sizes: { S: 2 }, remembered: 2, states: 4411 },
  { sizes: { S: 1, M: 1 }, remembered: 2, states: 8704 },
  { sizes: { S: 2, M: 1 }, remembered: 1, states: 52_357 },
  { sizes: { S: 1, M: 1, L: 1 }, remembered: 1, states: 103_045 },
] as const;

/**
 * `npm run verify:exhaustive [-- --remembered N]`: the compiled locker in small banks, to closure, with so many ended
 * codes and reservations remembered (three is one for each compartment).
 */
async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args, { remembered: { type: 'string' } }, USAGE);
  const told = flags.remembered && readNatural('remembered', flags.remembered, 100);
  let failed = 0;
  const rows: string[][] = [];
  for (const { sizes, remembered: usual, states } of BANKS) {
    const remembered = told || usual;
    const opening = {
      sizes: Object.entries(sizes).map(([name, count]) => ({ name, count })),
      startMs: 0,
    };
    const before = performance.now();
    const found = await exploreSource(lockerSource('compiled'), {
      opening,
      remembered,
      statesMax: ENDLESS,
    });
    const problems = [
      ...found.findings.map(({ property, message }) => `${property.name}: ${message}`),
      ...(told === undefined && found.states !== states ? [`${states} states expected`] : []),
    ];
    failed += problems.length;
    rows.push([
      opening.sizes.map(({ name, count }) => `${name}=${count}`).join(','),
      String(remembered),
      String(found.states),
      String(found.steps),
      String(found.depth),
      ((performance.now() - before) / 1000).toFixed(1),
      problems.join('; '),
    ]);
  }
  console.log(alignTable(COLUMNS, rows).join('\n'));
  return failed === 0 ? EXIT.ok : EXIT.propertyViolated;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));

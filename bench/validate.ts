import { parseArgs } from 'node:util';
import { zScore } from './validation/case.ts';
import { CASES, FULL_CASES } from './validation/cases.ts';
import { runCase } from './validation/run-case.ts';

/**
 * `npm run validate [-- SCALE [NAME]]`: every case whose answer is known, as a Markdown table. SCALE times
 * the replications of the tests, 1 if left out; NAME leaves out the cases that do not have it in theirs.
 * `--full` instead runs the cases that have one at full strength, which takes many minutes.
 */
function main(): void {
  const { values, positionals } = parseArgs({
    options: { full: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { full } = values;
  const [scale = '1', only = ''] = positionals;
  console.log('| case | quantity | simulated | known | z | from |');
  console.log('|---|---|---|---|---|---|');
  for (const validation of full ? FULL_CASES : CASES) {
    if (!validation.name.includes(only)) continue;
    for (const comparison of runCase(validation, { scale: Number(scale), full })) {
      const { quantity, simulated, reference, source } = comparison;
      const cells = [
        validation.name,
        quantity,
        `${simulated.value.toPrecision(5)} ± ${(2 * simulated.standardError).toPrecision(2)}`,
        reference.value.toPrecision(5),
        zScore(comparison).toFixed(2),
        source,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

main();

import { zScore } from './validation/case.ts';
import { CASES } from './validation/cases.ts';
import { runCase } from './validation/run-case.ts';

/**
 * `npm run validate [-- SCALE]`: every case whose answer is known, as a Markdown table. SCALE times the
 * replications of the tests; 1 if left out.
 */
function main([scale = '1', only = '']: readonly string[]): void {
  console.log('| case | quantity | simulated | known | z | from |');
  console.log('|---|---|---|---|---|---|');
  for (const validation of CASES.filter(({ name }) => name.includes(only))) {
    for (const comparison of runCase(validation, Number(scale))) {
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

main(process.argv.slice(2));

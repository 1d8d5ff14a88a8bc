import { measure, type Measurement } from './suite.ts';
import { SUITES } from './suites.ts';

const DEFAULT_TIME_MS = 500;

/** `npm run bench [-- --json]` */
async function main(args: readonly string[]): Promise<void> {
  const json = args.includes('--json');
  const all: Measurement[] = [];
  for (const suite of SUITES) {
    const measured = await measure(suite, DEFAULT_TIME_MS);
    all.push(...measured);
    if (json) continue;
    console.log(`\n${suite.name}: ${suite.summary}`);
    for (const { task, cyclesPerSecond, marginPercent, checksum } of measured) {
      const rate = Math.round(cyclesPerSecond).toLocaleString('en');
      console.log(
        `  ${task.padEnd(58)} ${rate.padStart(12)}/s ± ${marginPercent.toFixed(1).padStart(5)} %  ${checksum}`,
      );
    }
  }
  if (json) console.log(JSON.stringify(all, null, 2));
}

await main(process.argv.slice(2));

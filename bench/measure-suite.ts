import { measure } from './measuring/measure.ts';
import { SUITES } from './suites.ts';

/**
 * Measures some tasks of one suite, once, and prints the timings as JSON.
 * Usage: measure-suite SUITE TIME_MS TASK_KEYS, the last as a JSON list.
 */
function main([name, timeMs, keys]: readonly string[]): void {
  const suite = SUITES.find((each) => each.name === name)!;
  const wanted = new Set<string>(JSON.parse(keys!));
  const timings = measure(suite, { timeMs: Number(timeMs), only: (key) => wanted.has(key) });
  console.log(JSON.stringify(timings));
}

main(process.argv.slice(2));

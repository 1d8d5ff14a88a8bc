// Runs every gate, each to its end, and says last which failed.
// Usage: npm run check [-- --without-tests]
import { spawnSync } from 'node:child_process';

const GATES = ['format:check', 'lint', 'types', 'dead-code', 'architecture', 'build', 'test'];

const withoutTests = process.argv.includes('--without-tests');
const gates = GATES.filter((gate) => gate !== 'test' || !withoutTests);
const failed = gates.filter((gate) => !passes(gate));

console.log(
  failed.length === 0
    ? `\ncheck: all ${gates.length} gates passed (${gates.join(', ')})`
    : `\ncheck: ${failed.length} of ${gates.length} gates failed: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes(gate) {
  console.log(`\ncheck: ${gate}`);
  return spawnSync(`npm run --silent ${gate}`, { shell: true, stdio: 'inherit' }).status === 0;
}

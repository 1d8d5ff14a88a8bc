// Changes machines/ in every way that Stryker knows, one change at a time, and counts those that some test notices.
// Usage: npm run mutation [-- [--incremental] FOLDER|FILE …], as machines/bookkeeping or machines/rules.ts
// With --incremental, mutants keep their fate where neither they nor their tests have changed; what tests import is not
// looked at, nor new tests of constants.
import { Stryker } from '@stryker-mutator/core';

const LEAST_PERCENT = 95;
const REPORTS = 'coverage/mutation';

/** The mutants of a folder are for the tests of the folder that mirrors it. */
const PARTS = [
  { folder: 'machines', files: '*' },
  ...[
    'allocation',
    'bookkeeping',
    'collections',
    'compile',
    'exploration',
    'properties',
    'protocol',
  ].map((folder) => ({ folder: `machines/${folder}`, files: '**/*' })),
];

const args = process.argv.slice(2);
const isIncremental = args.includes('--incremental');
const paths = args.filter((arg) => arg !== '--incremental');
const tasks = paths.length === 0 ? PARTS.map(wholePart) : paths.map(taskFor);

const rows = [];
for (const { folder, files, mutate } of tasks) {
  const report = `${REPORTS}/${folder.replaceAll('/', '-')}`;
  // Read by test/mutation/vitest.config.ts. Stryker's own option testFiles keeps mutants of constants from being active.
  process.env.MUTATION_TESTS = `test/${folder}/${files}.test.ts`;
  const results = await new Stryker({
    mutate: [mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    // A busy machine must not be taken for an endless loop.
    timeoutMS: 8_000,
    timeoutFactor: 3,
    incremental: true,
    force: !isIncremental,
    incrementalFile: `${report}.incremental.json`,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    clearTextReporter: {
      allowColor: false,
      logTests: false,
      reportTests: false,
      reportScoreTable: false,
    },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    tempDirName: `${REPORTS}/sandbox`,
    ignorePatterns: ['/bench/peers', '/coverage', '/dist', '/schema', '/skeletons', '/test/cli'],
    thresholds: { high: 100, low: LEAST_PERCENT, break: null },
  }).runMutationTest();
  // Stryker also returns what an earlier run has found in other files of the folder.
  const isWhole = mutate.includes('*');
  const mutants = results.filter(({ fileName }) => isWhole || fileName.endsWith(mutate));
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  rows.push({ name: mutate, all: mutants.length, noticed: noticed.length });
}

const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const total = { name: 'all', all: sum('all'), noticed: sum('noticed') };
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, all, noticed } of [...rows, total]) {
  const percent = ((100 * noticed) / all).toFixed(1);
  console.log(`${name.padEnd(width)}  ${noticed} of ${all} mutants noticed: ${percent} %`);
}
if (total.noticed < (LEAST_PERCENT / 100) * total.all) process.exitCode = 1;

function wholePart({ folder, files }) {
  return { folder, files, mutate: `${folder}/${files}.ts` };
}

/** A folder of machines/, or a file in one. */
function taskFor(path) {
  const folder = path.replace(/\/$/, '');
  const whole = PARTS.find((part) => part.folder === folder);
  if (whole) return wholePart(whole);
  const part = PARTS.findLast((part) => path.startsWith(`${part.folder}/`));
  if (part && path.endsWith('.ts')) return { ...part, mutate: path };
  const known = PARTS.map((part) => part.folder).join(', ');
  console.error(`mutation: there is no part ${path}. Allowed are ${known}, or a file in one.`);
  process.exit(2);
}

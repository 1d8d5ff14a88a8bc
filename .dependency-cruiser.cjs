// Who may import whom: three floors, one way down (ARCHITECTURE.md). Type-only imports count too.

const FLOORS = '^(machines|sim|src)/';
const BUNDLED =
  '(^|/)node_modules/(fast-check|hyparquet-writer|picocolors|tinyqueue|yaml|(@types/)?yargs|zod)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'machines-import-nothing-above',
      comment: 'The locker knows nothing of the world around it.',
      severity: 'error',
      from: { path: '^machines/' },
      to: { path: '^(sim|src)/' },
    },
    {
      name: 'sim-imports-nothing-above',
      comment: 'The simulator knows nothing of what people touch.',
      severity: 'error',
      from: { path: '^sim/' },
      to: { path: '^src/' },
    },
    {
      name: 'nothing-enters-tests',
      comment: 'Tests stand outside.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-enters-benchmarks',
      comment: 'Benchmarks stand outside; only tests run them, small.',
      severity: 'error',
      from: { path: FLOORS },
      to: { path: '^bench/' },
    },
    {
      name: 'no-circles',
      comment: 'What two files both need belongs in a file of its own, below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'xstate-only-in-machines',
      comment: 'Only machines/ and the adapter sim/clock.ts know XState.',
      severity: 'error',
      from: { path: FLOORS, pathNot: ['^machines/', '^sim/clock[.]ts$'] },
      to: { path: '(^|/)node_modules/xstate/' },
    },
    {
      name: 'yargs-only-in-cli',
      comment: 'Only src/cli knows how a command line is read.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '(^|/)node_modules/(@types/)?yargs' },
    },
    {
      name: 'threads-only-in-workers',
      comment:
        'Only src/workers knows that tasks may run on threads; everything else knows an Executor.',
      severity: 'error',
      from: { path: FLOORS, pathNot: '^src/workers/' },
      to: { path: '(^|/)node_modules/piscina/|^(node:)?worker_threads$' },
    },
    {
      name: 'theory-stands-alone',
      comment:
        'Theory is the oracle that the engine is judged by: it shares no more than mathematics with it.',
      severity: 'error',
      from: { path: '^sim/theory/' },
      to: { pathNot: '^sim/((theory|special-functions)/|argument-checks[.]ts$)' },
    },
    {
      name: 'what-is-known-asks-no-engine',
      comment:
        'It reads scenarios and asks the theory; what it says stands beside what the engine did.',
      severity: 'error',
      from: { path: '^sim/known/' },
      to: { path: '^(machines/|sim/(simulation|experiment|random|trace)/)' },
    },
    {
      name: 'mathematics-imports-nothing',
      comment: 'What oracle and engine share knows neither of them.',
      severity: 'error',
      from: { path: '^sim/(special-functions/|argument-checks[.]ts$)' },
      to: { pathNot: '^sim/special-functions/' },
    },
    {
      name: 'properties-see-no-engine',
      comment: 'Properties judge every locker by the contract, so every engine is closed to them.',
      severity: 'error',
      from: { path: '^machines/properties/' },
      to: {
        pathNot:
          '^machines/(?!(actor-locker|compiled-locker|assemble-locker|locker-machine|rules)[.]ts$|(bookkeeping|compile)/)',
      },
    },
    {
      name: 'time-and-chance-are-passed-in',
      comment: 'Below src/, the time and the random source are arguments.',
      severity: 'error',
      from: { path: '^(machines|sim)/' },
      to: { path: '^(node:)?(crypto|perf_hooks|timers)(/|$)' },
    },
    {
      name: 'only-declared-dependencies',
      comment:
        'What is shipped imports only what `dependencies` in package.json installs or tsdown.config.ts bundles.',
      severity: 'error',
      from: { path: FLOORS },
      to: { pathNot: BUNDLED, dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolved-imports',
      comment: 'An import that resolves to nothing would escape every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    exclude: '^(dist|coverage)/',
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};

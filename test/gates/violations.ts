import type { Files } from './run-gate.ts';

interface Violation {
  readonly what: string;
  readonly files: Files;
  /** What the gate must print about it. */
  readonly says: RegExp;
}

interface GateViolations {
  /** The script of package.json. */
  readonly gate: string;
  readonly planted: readonly Violation[];
}

/** What each gate is there to catch, planted in files of its own. */
export const VIOLATIONS: readonly GateViolations[] = [
  {
    gate: 'format:check',
    planted: [
      {
        what: 'badly formatted code',
        files: { 'sim/unformatted.ts': 'export const  text = "text"' },
        says: /sim\/unformatted\.ts/,
      },
      {
        what: 'a badly formatted page',
        files: { 'docs/unformatted.md': '# Title\ntext\n' },
        says: /docs\/unformatted\.md/,
      },
      {
        what: 'a badly formatted scenario',
        files: { 'examples/unformatted.yaml': 'days:   7\n' },
        says: /examples\/unformatted\.yaml/,
      },
    ],
  },
  {
    gate: 'lint --format=unix',
    planted: [
      {
        what: 'Math.random in sim/',
        files: { 'sim/chance.ts': 'export const chance = Math.random();\n' },
        says: /sim\/chance\.ts.*Randomness is passed in|sim\/chance\.ts.*Math\.random/,
      },
      {
        what: 'Date.now in machines/',
        files: { 'machines/now.ts': 'export const nowMs = Date.now();\n' },
        says: /machines\/now\.ts.*'Date\.now' is restricted/,
      },
      {
        what: 'new Date() in sim/',
        files: { 'sim/today.ts': 'export const today = new Date();\n' },
        says: /sim\/today\.ts.*Time is passed in/,
      },
      {
        what: 'performance.now in machines/',
        files: { 'machines/pace.ts': 'export const paceMs = performance.now();\n' },
        says: /machines\/pace\.ts.*Time is passed in/,
      },
      {
        what: 'setTimeout in sim/',
        files: { 'sim/timer.ts': 'export const timer = setTimeout(() => {}, 1);\n' },
        says: /sim\/timer\.ts.*Timers belong to the clock/,
      },
      {
        what: 'any',
        files: { 'src/anything.ts': 'export const anything = JSON.parse as any;\n' },
        says: /src\/anything\.ts.*no-explicit-any/,
      },
      {
        what: 'a silenced type error',
        files: { 'src/silenced.ts': "// @ts-ignore\nexport const count: number = 'one';\n" },
        says: /src\/silenced\.ts.*ban-ts-comment/,
      },
      {
        what: 'a default export',
        files: { 'src/default.ts': 'export default 1;\n' },
        says: /src\/default\.ts.*no-default-export/,
      },
      {
        what: 'a forgotten console.log',
        files: { 'sim/noise.ts': "console.log('here');\n" },
        says: /sim\/noise\.ts.*no-console/,
      },
      {
        what: 'a test that is never run',
        files: {
          'test/only.test.ts': "import { it } from 'vitest';\n\nit.only('runs', () => {});\n",
        },
        says: /test\/only\.test\.ts.*no-focused-tests/,
      },
    ],
  },
  {
    gate: 'types',
    planted: [
      {
        what: 'a wrong type',
        files: { 'src/wrong.ts': "export const count: number = 'one';\n" },
        says: /src\/wrong\.ts.*TS2322/,
      },
      {
        what: 'an element that may be missing',
        files: { 'sim/first.ts': 'export const first = (a: number[]): number => a[0];\n' },
        says: /sim\/first\.ts.*TS2322/,
      },
      {
        what: 'an enum',
        files: { 'machines/state.ts': 'export enum State {\n  Free,\n}\n' },
        says: /machines\/state\.ts.*TS1294/,
      },
      {
        what: 'an unused parameter',
        files: { 'test/unused.ts': 'export const one = (two: number) => 1;\n' },
        says: /test\/unused\.ts.*TS6133/,
      },
    ],
  },
  {
    // The dependencies of package.json that a small project has no use for are left aside.
    gate: 'dead-code --include files,exports,types',
    planted: [
      {
        what: 'an unused export',
        files: {
          'src/index.ts': "export { used } from './parts.ts';\n",
          'src/parts.ts': 'export const used = 1;\nexport const forgotten = 2;\n',
        },
        says: /forgotten\s+src\/parts\.ts/,
      },
      {
        what: 'an unused file',
        files: { 'sim/abandoned.ts': 'export const abandoned = 1;\n' },
        says: /sim\/abandoned\.ts/,
      },
    ],
  },
  {
    gate: 'architecture',
    planted: [
      {
        what: 'an import from machines/ up to sim/',
        files: { 'machines/up.ts': "export { LOAD } from '../sim/load.ts';\n" },
        says: /machines-import-nothing-above: machines\/up\.ts → sim\/load\.ts/,
      },
      {
        what: 'an import of a type from sim/ up to src/',
        files: { 'sim/up.ts': "export type { LOAD } from '../src/index.ts';\n" },
        says: /sim-imports-nothing-above: sim\/up\.ts → src\/index\.ts/,
      },
      {
        what: 'an import from test/',
        files: {
          'src/tested.ts': "export { helper } from '../test/helper.ts';\n",
          'test/helper.ts': 'export const helper = 1;\n',
        },
        says: /nothing-enters-tests: src\/tested\.ts → test\/helper\.ts/,
      },
      {
        what: 'an import from bench/',
        files: {
          'sim/benched.ts': "export { checksum } from '../bench/checksum.ts';\n",
          'bench/checksum.ts': 'export const checksum = 1;\n',
        },
        says: /nothing-enters-benchmarks: sim\/benched\.ts → bench\/checksum\.ts/,
      },
      {
        what: 'a circle',
        files: {
          'sim/hen.ts': "import { egg } from './egg.ts';\n\nexport const hen = () => egg;\n",
          'sim/egg.ts': "import { hen } from './hen.ts';\n\nexport const egg = () => hen;\n",
        },
        says: /no-circles: sim\/(hen|egg)\.ts/,
      },
      {
        what: 'a circle of types',
        files: {
          'sim/cause.ts':
            "import type { Effect } from './effect.ts';\n\nexport type Cause = Effect[];\n",
          'sim/effect.ts':
            "import type { Cause } from './cause.ts';\n\nexport type Effect = Cause[];\n",
        },
        says: /no-circles: sim\/(cause|effect)\.ts/,
      },
      {
        what: 'yargs outside src/cli',
        files: { 'src/plan.ts': "export { default } from 'yargs';\n" },
        says: /yargs-only-in-cli: src\/plan\.ts → \S*yargs/,
      },
      {
        what: 'threads outside src/workers',
        files: { 'src/pool.ts': "export { Piscina } from 'piscina';\n" },
        says: /threads-only-in-workers: src\/pool\.ts → \S*piscina/,
      },
      {
        what: 'threads of Node outside src/workers',
        files: { 'sim/pool.ts': "export { Worker } from 'node:worker_threads';\n" },
        says: /threads-only-in-workers: sim\/pool\.ts → (node:)?worker_threads/,
      },
      {
        what: 'xstate outside machines/',
        files: { 'sim/actor.ts': "export { createActor } from 'xstate';\n" },
        says: /xstate-only-in-machines: sim\/actor\.ts → \S*xstate/,
      },
      {
        what: 'a type of xstate outside machines/',
        files: { 'src/actor.ts': "export type { Actor } from 'xstate';\n" },
        says: /xstate-only-in-machines: src\/actor\.ts → \S*xstate/,
      },
      {
        what: 'theory that leans on the engine',
        files: { 'sim/theory/lean.ts': "export { DOORS } from '../../machines/doors.ts';\n" },
        says: /theory-stands-alone: sim\/theory\/lean\.ts → machines\/doors\.ts/,
      },
      {
        what: 'knowledge that asks the engine',
        files: { 'sim/known/asking.ts': "export { DOORS } from '../../machines/doors.ts';\n" },
        says: /what-is-known-asks-no-engine: sim\/known\/asking\.ts → machines\/doors\.ts/,
      },
      {
        what: 'mathematics that knows who uses it',
        files: { 'sim/special-functions/climb.ts': "export { LOAD } from '../load.ts';\n" },
        says: /mathematics-imports-nothing: sim\/special-functions\/climb\.ts → sim\/load\.ts/,
      },
      {
        what: 'a property that sees the actor locker',
        files: {
          'machines/properties/peeking.ts': "export { secret } from '../actor-locker.ts';\n",
          'machines/actor-locker.ts': 'export const secret = 1;\n',
        },
        says: /properties-see-no-engine: machines\/properties\/peeking\.ts → machines\/actor-locker\.ts/,
      },
      {
        what: "Node's randomness in sim/",
        files: { 'sim/dice.ts': "export { randomInt } from 'node:crypto';\n" },
        says: /time-and-chance-are-passed-in: sim\/dice\.ts/,
      },
      {
        what: 'a development dependency in what is shipped',
        files: { 'src/checked.ts': "export { Bench } from 'tinybench';\n" },
        says: /only-declared-dependencies: src\/checked\.ts → \S*tinybench/,
      },
      {
        what: 'an import of what is not there',
        files: { 'src/broken.ts': "export { nothing } from './nothing.ts';\n" },
        says: /no-unresolved-imports: src\/broken\.ts/,
      },
    ],
  },
  {
    gate: 'build --no-dts',
    planted: [
      {
        what: 'an import of what is not there',
        files: { 'src/index.ts': "export { nothing } from './nothing.ts';\n" },
        says: /nothing\.ts/,
      },
    ],
  },
  {
    gate: 'test',
    planted: [
      {
        what: 'a test that fails',
        files: {
          'test/load.test.ts':
            "import { expect, it } from 'vitest';\n" +
            "import { LOAD } from '../sim/load.ts';\n\n" +
            "it('is a third', () => expect(LOAD).toBe(80 / 3));\n",
        },
        says: /FAIL .*test\/load\.test\.ts > is a third/,
      },
    ],
  },
];

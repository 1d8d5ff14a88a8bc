import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { searchRandom } from '../../../src/verify/search.ts';
import { serveLocker } from '../../../bench/lockers/serve-locker.ts';

const SIZES = [
  { name: 'S', count: 2 },
  { name: 'M', count: 1 },
];
const OPENING = { sizes: SIZES, startMs: 0 };
const STATUS = { type: 'status' } as const;
const SPEC = "command:'node skeletons/my-locker.mjs'";

const HELLO = JSON.stringify({
  id: 'hello-1',
  hello: {
    protocol: 1,
    name: 'a script',
    version: '1',
    sizes: SIZES,
    capabilities: { commands: ['deposit', 'pickup', 'openExpired'] },
  },
});

/** A locker in shell that introduces itself and then does this. */
function script(rest: string): string {
  return `command:read line; echo '${HELLO}'; ${rest}`;
}

const open: LockerSource[] = [];
afterEach(async () => {
  for (const source of open.splice(0)) await source.close();
});

function source(spec: string, answerWithinMs?: number): LockerSource {
  const opened = lockerSource(spec, answerWithinMs === undefined ? {} : { answerWithinMs });
  open.push(opened);
  return opened;
}

async function problemsOf(spec: string): Promise<readonly string[]> {
  try {
    await source(spec).open(OPENING);
  } catch (error) {
    if (error instanceof LockerUnavailable) return error.problems;
    throw error;
  }
  throw new Error(`${spec} was opened`);
}

/** So many random lives. */
function searched(one: LockerSource, runs: number) {
  return searchRandom(one, { opening: OPENING, runs, steps: 60, seed: 1 });
}

describe.each(['actor', 'compiled'])('%s', (spec) => {
  it('is right, and tells its doors', async () => {
    const { findings, reached } = await searched(source(spec), 40);
    expect(findings).toEqual([]);
    expect(reached).toContain('confirm-loses-to-timer');
    expect(reached).toContain('code-in-last-millisecond');
  });
});

describe('module:', () => {
  function moduleOf(text: string): string {
    const path = join(mkdtempSync(join(tmpdir(), 'pigeonhole-module-')), 'locker.mjs');
    writeFileSync(path, text);
    return `module:${path}`;
  }
  const about = (commands: string) =>
    `{ protocol: 1, name: 'm', version: '1', sizes, capabilities: { commands: [${commands}] } }`;

  it('calls a class by the names of the commands', async () => {
    const spec = moduleOf(`export default class {
      constructor({ sizes }) { this.hello = ${about("'pickup', 'deposit'")}; }
      async pickup({ code }, atMs) { return { ok: false, reason: 'invalidCode' }; }
      deposit({ size }) { throw new Error('jammed: ' + size); }
    }`);
    const locker = await source(spec).open(OPENING);
    const request = { id: '1', atMs: 5, command: { type: 'pickup', code: 'X' } } as const;
    expect(await locker.execute(request)).toMatchObject({
      kind: 'reply',
      reply: { ok: false, reason: 'invalidCode' },
      doors: undefined,
    });
    const deposit = { id: '2', atMs: 5, command: { type: 'deposit', size: 'S' } } as const;
    expect(await locker.execute(deposit)).toEqual({
      kind: 'broken',
      finding: { kind: 'threw', message: 'it threw: jammed: S' },
    });
    expect(await locker.execute({ id: '3', atMs: 5, command: STATUS })).toMatchObject({
      finding: { message: 'it threw: it has no method status' },
    });
  });

  it('calls `execute` of what a function opens, and knows no outcome that does not come', async () => {
    const spec = moduleOf(`export default ({ sizes }) => ({
      hello: () => (${about("'status'")}),
      execute: () => new Promise(() => {}),
    });`);
    const locker = await source(spec, 20).open(OPENING);
    const outcome = await locker.execute({ id: '1', atMs: 0, command: STATUS });
    expect(outcome).toEqual({ kind: 'unknown', waitedMs: 20 });
  });

  it('says what is wrong with a module', async () => {
    expect(await problemsOf('module:./none.js')).toEqual([
      'module:./none.js: there is no such file',
    ]);
    expect(await problemsOf(moduleOf('export const a = 1;'))).toEqual([
      expect.stringContaining('found no default export; a class, a function'),
    ]);
    expect(await problemsOf(moduleOf('export default {'))).toEqual([
      expect.stringContaining('it cannot be imported'),
    ]);
  });
});

describe('command:', () => {
  it('answers a request that is sent twice at once twice', async () => {
    const locker = await source(SPEC.replaceAll("'", '')).open(OPENING);
    const request = { id: '1', atMs: 0, command: { type: 'pickup', code: 'X' } } as const;
    const answers = await Promise.all([locker.execute(request), locker.execute(request)]);
    const answer = { kind: 'reply', reply: { ok: false, reason: 'invalidCode' } };
    expect(answers).toMatchObject([answer, answer]);
  });

  it('opens a fresh locker with every hello, in one process', async () => {
    const { findings, runs } = await searched(source(SPEC.replaceAll("'", '')), 5);
    expect({ findings, runs }).toEqual({ findings: [], runs: 5 });
  });

  it.each([
    ['garbage', `read line; echo hello world; sleep 9`, 'crashed?hello world'],
    ['garbage', `read line; echo '[1]'; sleep 9`, '[1]'],
    ['wrongId', `read line; echo '{"id":"7","reply":{"ok":true}}'; sleep 9`, '"7"'],
    ['wrongId', `read line; echo '{"reply":{"ok":true}}'; sleep 9`, 'no id'],
    ['malformed', `read line; echo '{"id":"1","reply":{"ok":true,"opened":["S1"]}}'; sleep 9`, ''],
    ['malformed', `read line; echo '{"id":"1","reply":7}'; sleep 9`, ''],
    ['cutOff', `read line; printf '{"id":"1","rep'`, '"rep'],
    ['crashed', `read line; echo Traceback >&2; exit 3`, 'exit code 3'],
    ['crashed', `read line; kill -9 $$`, 'SIGKILL'],
    ['threw', `read line; echo '{"id":"1","error":"KeyError"}'; sleep 9`, 'KeyError'],
  ])('finds %s in: %s', async (kind, rest, shown) => {
    const locker = await source(script(rest)).open(OPENING);
    const outcome = await locker.execute({ id: '1', atMs: 0, command: { type: 'openExpired' } });
    expect(outcome).toMatchObject({ kind: 'broken', finding: { kind } });
    expect(JSON.stringify(outcome)).toContain(JSON.stringify(shown.split('?').at(-1)).slice(1, -1));
  });

  it('tells what a malformed answer should have been', async () => {
    const rest = `read line; echo '{"id":"1","reply":{"ok":true,"opened":"S1"}}'; sleep 9`;
    const locker = await source(script(rest)).open(OPENING);
    const outcome = await locker.execute({ id: '1', atMs: 0, command: { type: 'openExpired' } });
    expect(outcome).toMatchObject({
      finding: {
        message:
          "its answer is not what the protocol has there: reply.opened: found 'S1'; a list is needed; " +
          'reply.blocked: missing; a list is needed',
      },
    });
  });

  it('does not know what came of a request that is not answered in time, and goes on', async () => {
    const answerTo = (id: string) =>
      `echo '{"id":"${id}","reply":{"ok":true,"opened":[],"blocked":[]}}'`;
    const rest = `read line; read line; ${answerTo('1')}; ${answerTo('2')}; sleep 9`;
    const locker = await source(script(rest), 150).open(OPENING);
    const command = { type: 'openExpired' } as const;
    const first = await locker.execute({ id: '1', atMs: 0, command });
    expect(first).toEqual({ kind: 'unknown', waitedMs: 150 });
    // The late answer to the first is no answer to the second.
    expect(await locker.execute({ id: '2', atMs: 1, command })).toMatchObject({
      kind: 'reply',
      reply: { opened: [] },
    });
  });

  it('brings back a locker whose process died', async () => {
    const once = source(script('read line; exit 1'));
    const command = { type: 'openExpired' } as const;
    const locker = await once.open(OPENING);
    expect(await locker.execute({ id: '1', atMs: 0, command })).toMatchObject({ kind: 'broken' });
    expect(await locker.execute({ id: '2', atMs: 0, command })).toMatchObject({
      finding: { kind: 'crashed' },
    });
  });

  it('restarts a locker with what it has stored, and asks it to resume', async () => {
    const remember = `
      printf x >> "$PIGEONHOLE_STATE/starts"
      n=$(wc -c < "$PIGEONHOLE_STATE/starts")
      read line
      case "$line" in *'"resume":true'*) v=resumed;; *) v=fresh;; esac
      echo "{\\"id\\":\\"hello-$n\\",\\"hello\\":{\\"protocol\\":1,\\"name\\":\\"$v\\",\\"version\\":\\"$n\\",\\"sizes\\":[{\\"name\\":\\"S\\",\\"count\\":1}],\\"capabilities\\":{\\"commands\\":[\\"status\\"],\\"persistent\\":true}}}"
      read line; echo "{\\"id\\":\\"1\\",\\"error\\":\\"$v $n\\"}"; sleep 9`;
    const locker = await source(`command:${remember}`).open(OPENING);
    expect(locker.hello).toMatchObject({ name: 'fresh', version: '1' });
    await locker.restart!(0);
    const outcome = await locker.execute({ id: '1', atMs: 0, command: STATUS });
    expect(outcome).toMatchObject({ finding: { message: 'it failed: resumed 2' } });
  });

  it.each([
    ['command:no-such-program', /ended with exit code 127: .*not found/u],
    ['command:cat', /hello.*missing/u],
    ['command:echo hi', /only answers belong on its stdout: hi/u],
    ['command:sleep 9', /did not answer the hello within 1.5 s.*--answer-within/u],
    ['command:yes', /only answers belong on its stdout: y$/u],
    ['command:exit 0', /it ended with exit code 0/u],
    ['command:', /needs a command line after the colon/u],
    ['actr', /--locker: found 'actr'.*did you mean actor\?/u],
    ['http://', /this is no URL/u],
  ])('says within two seconds why %s is no locker', async (spec, problem) => {
    const began = performance.now();
    expect((await problemsOf(spec)).join('\n')).toMatch(problem);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('http:', () => {
  it('says that nobody listens at a port', async () => {
    const { url, close } = await serveLocker();
    await close();
    const problem = 'it did not introduce itself in the protocol; nobody listens there';
    expect(await problemsOf(url)).toEqual([`${url}: ${problem}`]);
  });

  it('speaks to a served locker', async () => {
    const served = await serveLocker();
    try {
      const { findings, commands } = await searched(source(served.url), 5);
      expect(findings).toEqual([]);
      expect(commands).toBeGreaterThanOrEqual(150);
    } finally {
      await served.close();
    }
  });

  it('breaks the connection after a request whose answer shall be lost', async () => {
    let executed: (() => void) | undefined;
    const isExecuted = new Promise<void>((resolve) => (executed = resolve));
    const served = await serveLocker({ delay: async () => executed!() });
    try {
      const locker = await source(served.url).open(OPENING);
      expect(locker.restart).toBeUndefined();
      await locker.lose!({ id: '1', atMs: 0, command: { type: 'deposit', size: 'M' } });
      await isExecuted;
      const full = { id: '2', atMs: 0, command: { type: 'deposit', size: 'M' } } as const;
      expect(await locker.execute(full)).toMatchObject({ reply: { reason: 'noCompartment' } });
    } finally {
      await served.close();
    }
  });
});

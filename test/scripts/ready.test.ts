import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const READY = join(import.meta.dirname, '../../scripts/ready.mjs');
const LOCK = { packages: { '': {}, 'node_modules/tsdown': { version: '1.0.0' } } };
const OTHER_LOCK = { packages: { 'node_modules/tsdown': { version: '0.9.0' } } };

let clone: string;
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'pigeonhole-ready-'));
  write('package.json', JSON.stringify({ engines: { node: '>=20.19' } }));
  write('package-lock.json', JSON.stringify(LOCK));
  write('src/cli/main.ts', '');
  cpSync(READY, join(clone, 'scripts/ready.mjs'));
  npmDoes('cp package-lock.json node_modules/.package-lock.json');
  write('node_modules/tsdown/dist/run.mjs', BUILDER);
});
afterEach(() => rmSync(clone, { recursive: true }));

/** Stands in for tsdown: leaves a file behind, and counts its runs in it. */
const BUILDER = `
import { appendFileSync, mkdirSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
appendFileSync('dist/cli.js', '.');
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
}

/** Puts a stand-in for npm on the path. */
function npmDoes(script: string): void {
  write('bin/npm', `#!/bin/sh\necho "$@" >> npm-calls\n${script}\n`);
  chmodSync(join(clone, 'bin/npm'), 0o755);
}

function ready(): { status: number | null; said: string } {
  const env = { PATH: [join(clone, 'bin'), process.env['PATH']].join(delimiter) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ready.mjs'], {
    cwd: clone,
    encoding: 'utf8',
    env,
  });
  return { status, said: stdout + stderr };
}

const installs = () => (existsSync(join(clone, 'npm-calls')) ? lines('npm-calls') : 0);
const builds = () => readFileSync(join(clone, 'dist/cli.js'), 'utf8').length;
const lines = (path: string) => readFileSync(join(clone, path), 'utf8').trim().split('\n').length;

describe.skipIf(process.platform === 'win32')('ready', () => {
  it('installs and builds a fresh clone, and says so', () => {
    expect(ready()).toEqual({ status: 0, said: expect.stringMatching(/installing.*\n.*building/) });
    expect([installs(), builds()]).toEqual([1, 1]);
  });

  it('does and says nothing when nothing has changed', () => {
    ready();
    expect(ready()).toEqual({ status: 0, said: '' });
    expect([installs(), builds()]).toEqual([1, 1]);
  });

  it('installs again when the lockfile names another version', () => {
    ready();
    write('node_modules/.package-lock.json', JSON.stringify(OTHER_LOCK));
    expect(ready().said).toContain('installing');
  });

  it('does not miss a package that is optional', () => {
    ready();
    const packages = { ...LOCK.packages, 'node_modules/mac-only': { optional: true } };
    write('package-lock.json', JSON.stringify({ packages }));
    expect(ready().said).not.toContain('installing');
  });

  it('builds again when a source is newer than the build', () => {
    ready();
    const later = Date.now() / 1000 + 60;
    utimesSync(join(clone, 'src/cli/main.ts'), later, later);
    expect(ready().said).toContain('building');
    expect(builds()).toBe(2);
  });

  it('builds again when a source was deleted', () => {
    write('src/cli/extra.ts', '');
    ready();
    const earlier = Date.now() / 1000 - 60;
    for (const path of ['src/cli/main.ts', 'src/cli', 'src', 'package.json']) {
      utimesSync(join(clone, path), earlier, earlier);
    }
    utimesSync(join(clone, 'dist/cli.js'), earlier + 30, earlier + 30);
    rmSync(join(clone, 'src/cli/extra.ts'));
    expect(ready().said).toContain('building');
  });

  it('says which Node is needed when this one is too old', () => {
    write('package.json', JSON.stringify({ engines: { node: '>=99.1' } }));
    const { status, said } = ready();
    expect(status).toBe(1);
    expect(said).toMatch(/^\nPigeonhole needs Node 99\.1 or newer, and this is Node \d+.*\n\n$/);
  });

  it('says that the registry cannot be reached, in one paragraph', () => {
    npmDoes('echo "npm error code ENOTFOUND" >&2; exit 1');
    const { status, said } = ready();
    expect(status).toBe(1);
    expect(said).toMatch(/the registry https:\S+ does not answer \(ENOTFOUND\)\..*\n\n$/);
  });

  it('shows what npm or the build said when they fail', () => {
    npmDoes('echo "npm error code EUSAGE" >&2; exit 1');
    expect(ready()).toEqual({ status: 1, said: expect.stringContaining('EUSAGE') });
    npmDoes('cp package-lock.json node_modules/.package-lock.json');
    write('node_modules/tsdown/dist/run.mjs', "throw new Error('no such import')");
    expect(ready()).toEqual({ status: 1, said: expect.stringContaining('no such import') });
  });
});

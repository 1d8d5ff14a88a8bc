import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CHECK = join(import.meta.dirname, '../../scripts/check.mjs');
const GATES = ['format:check', 'lint', 'types', 'dead-code', 'architecture', 'build', 'test'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pigeonhole-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `check` with a stand-in for npm, whose gates all pass but for those named. */
function check(failing: readonly string[], ...args: string[]) {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\ncase "$*" in ${failingCases(failing)} *) exit 0 ;; esac\n`);
  chmodSync(npm, 0o755);
  const env = { PATH: [folder, process.env['PATH']].join(delimiter) };
  return spawnSync(process.execPath, [CHECK, ...args], { encoding: 'utf8', env });
}

const failingCases = (gates: readonly string[]) =>
  gates.map((gate) => `"run --silent ${gate}") exit 1 ;;`).join(' ');
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe.skipIf(process.platform === 'win32')('check', () => {
  it('runs every gate to its end, and says last which failed', () => {
    const { status, stdout } = check(['format:check', 'types']);
    expect(status).toBe(1);
    expect(lastLine(stdout)).toBe('check: 2 of 7 gates failed: format:check, types');
  });

  it('passes when all pass', () => {
    const { status, stdout } = check([]);
    expect(status).toBe(0);
    expect(lastLine(stdout)).toBe(`check: all 7 gates passed (${GATES.join(', ')})`);
  });

  it('leaves the tests out when asked', () => {
    const { status, stdout } = check(['test'], '--without-tests');
    expect(status).toBe(0);
    expect(lastLine(stdout)).toMatch(/all 6 gates/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBaseline } from '../../../bench/comparing/baseline.ts';
import { newMeasurement } from '../../../bench/measuring/measurement.ts';

const folder = mkdtempSync(join(tmpdir(), 'pigeonhole-baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const path = join(folder, 'baseline.json');
  writeFileSync(path, text);
  return path;
}

const MEASUREMENT = newMeasurement({
  machine: { node: '20.0.0', cpu: 'any', cores: 2 },
  timeMs: 50,
  tasks: [{ key: 'a: b', checksum: '1', perSecond: [1, 2, 3] }],
});

describe('a baseline', () => {
  it('is what was measured', async () => {
    const text = JSON.stringify(MEASUREMENT, null, 2);
    expect(await readBaseline(fileOf(text))).toEqual(MEASUREMENT);
  });

  it('may have the lines before it that npm prints', async () => {
    const text = `\n> pigeonhole@1.0.0 bench\n> node x\n\n${JSON.stringify(MEASUREMENT, null, 2)}\n`;
    expect(await readBaseline(fileOf(text))).toEqual(MEASUREMENT);
  });

  it.each([
    [
      'missing',
      () => join(folder, 'missing.json'),
      /missing\.json cannot be read: there is no such/,
    ],
    ['a folder', () => folder, /cannot be read: it is a directory/],
    ['empty', () => fileOf(''), /is not JSON/],
    ['text', () => fileOf('# Title'), /is not JSON/],
    ['cut off', () => fileOf('{"kind": '), /is not JSON/],
    ['other JSON', () => fileOf('{"kind": "other"}'), /is JSON, but not what these/],
    ['a list', () => fileOf('[{"task": "a"}]'), /is JSON, but not what these/],
    [
      'of another form',
      () => fileOf(JSON.stringify({ ...MEASUREMENT, version: 2 })),
      /is JSON, but not what these/,
    ],
  ])('that is %s says so, and how to make one', async (_, path, message) => {
    await expect(readBaseline(path())).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringMatching(message),
      advice: expect.stringContaining('npm run bench -- --json > baseline.json'),
    });
  });
});

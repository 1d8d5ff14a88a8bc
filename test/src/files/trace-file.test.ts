import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTraceFile } from '../../../src/files/trace-file.ts';
import { writeWholeFile } from '../../../src/files/whole-file.ts';
import { temporaryFolder } from '../../support/cli.ts';

describe('openTraceFile', () => {
  it('writes under a partial name until it is finished', () => {
    const folder = temporaryFolder({ 't.jsonl': 'old' });
    const path = join(folder, 't.jsonl');
    const trace = openTraceFile(path);
    const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i} ½`);
    for (const line of lines) trace.write(line);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readFileSync(trace.partialPath, 'utf8').length).toBeGreaterThan(100_000);
    trace.finish();
    expect(readFileSync(path, 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(readdirSync(folder)).toEqual(['t.jsonl']);
  });

  it('can be left as it is', () => {
    const folder = temporaryFolder();
    const trace = openTraceFile(join(folder, 't.jsonl'));
    trace.write('one');
    trace.leavePartial();
    expect(readdirSync(folder)).toEqual(['t.jsonl.partial']);
    expect(readFileSync(trace.partialPath, 'utf8')).toBe('one\n');
  });
});

describe('writeWholeFile', () => {
  it('replaces a file', () => {
    const folder = temporaryFolder({ a: 'old' });
    writeWholeFile(join(folder, 'a'), 'new');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('leaves nothing behind where it fails', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    expect(() => writeWholeFile(join(folder, 'a'), 'new')).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openTraceFile } from '../../../src/files/trace-file.ts';
import { temporaryFolder } from '../../support/cli.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync() {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  },
}));

it('keeps what goes wrong until the end, and then leaves no file', () => {
  const folder = temporaryFolder();
  const trace = openTraceFile(join(folder, 't.jsonl'));
  for (let i = 0; i < 10_000; i++) trace.write('a line that finds no room');
  expect(trace.failure).toMatchObject({ code: 'ENOSPC' });
  expect(() => trace.finish()).toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});

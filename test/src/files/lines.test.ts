import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Line, readLines } from '../../../src/files/lines.ts';
import { temporaryFolder } from '../../support/cli.ts';

async function linesOf(text: string): Promise<Line[]> {
  const lines: Line[] = [];
  const path = join(temporaryFolder({ file: text }), 'file');
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

it('gives lines without their breaks, and tells the last if it has none', async () => {
  expect(await linesOf('a\n\nb\n')).toEqual(
    ['a', '', 'b'].map((text) => ({ text, isWhole: true })),
  );
  expect(await linesOf('a\nb')).toEqual([
    { text: 'a', isWhole: true },
    { text: 'b', isWhole: false },
  ]);
  expect(await linesOf('')).toEqual([]);
});

it('joins lines that come in several pieces, also within a character', async () => {
  const text = Array.from({ length: 300 }, (_, i) => '½'.repeat(i * 7)).join('\n');
  const lines = await linesOf(`${text}\n`);
  expect(lines.map((line) => line.text).join('\n')).toBe(text);
});

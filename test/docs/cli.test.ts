import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/registry.ts';
import { EXIT } from '../../src/cli/exit-codes.ts';

const page = readFileSync('docs/cli.md', 'utf8');
const sections = new Map(
  page.split(/^## /m).map((section) => {
    const [title = '', ...lines] = section.split('\n');
    return [title.trim(), lines.join('\n')];
  }),
);
const firstCells = (section: string) =>
  [...section.matchAll(/^\| `?(.*?)`? +\|/gm)].map(([, cell = '']) => cell);

describe('docs/cli.md', () => {
  it.each(COMMANDS)('tells every argument of $name, and no other', ({ name, ...command }) => {
    const told = firstCells(sections.get(`pigeonhole ${name}`) ?? '').map(
      (cell) => cell.split(' ')[0]!,
    );
    const positionals = Object.keys(command.positionals).map((word) => word.toUpperCase());
    const options = Object.keys(command.options).map((option) => `--${option}`);
    expect(told.filter((cell) => /^(--[a-z]|[A-Z]+$)/.test(cell))).toEqual([
      ...positionals,
      ...options,
    ]);
  });

  it('tells every exit code, and no other', () => {
    const codes = firstCells(sections.get('Exit codes') ?? '').filter((cell) => /^\d+$/.test(cell));
    expect(codes).toEqual(Object.values(EXIT).map(String));
  });
});

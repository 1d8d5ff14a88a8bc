import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { ScenarioProblem } from '../../../sim/scenario/reading/problem.ts';
import { BROKEN_FILES, file } from './broken-files.ts';

describe('a broken scenario file', () => {
  it.each(BROKEN_FILES)('with $what gets all of its problems', ({ text, problems }) => {
    const reading = readScenario(text, 'x.yaml');
    expect(reading.ok ? [] : reading.problems.map(inShort)).toEqual(problems);
  });

  it('names the file in each problem', () => {
    const reading = readScenario('name: 1', 'folder/x.yaml');
    const files = reading.ok ? [] : reading.problems.map((problem) => problem.file);
    expect(new Set(files)).toEqual(new Set(['folder/x.yaml']));
  });

  it('never speaks the jargon of the schema library', () => {
    const messages = BROKEN_FILES.flatMap(({ problems }) => problems).join('\n');
    const jargon = /\b(invalid|expected|received|undefined|NaN|object|array|string|regex|int)\b/i;
    expect(messages).not.toMatch(jargon);
  });

  it('is sound before it is broken', () => {
    expect(readScenario(file(), 'x.yaml')).toMatchObject({ ok: true });
  });
});

function inShort({ line, column, path, message, hint }: ScenarioProblem): string {
  const where = path === '' ? `${line}:${column}` : `${line}:${column} ${path}:`;
  return `${where} ${message}${hint === undefined ? '' : ` — ${hint}`}`;
}

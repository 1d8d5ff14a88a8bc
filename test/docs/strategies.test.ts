import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import type * as Registry from '../../machines/allocation/registry.ts';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { strategyContract } from '../machines/allocation/strategies.contract.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/strategies.md'), 'utf8');
const [strategyFile = '', registryLine = ''] = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = '']) => code,
);

// A copy of the floor with the new file and the new line, as the page says, and nothing else.
const copy = mkdtempSync(join(tmpdir(), 'pigeonhole-strategies-'));
afterAll(() => rmSync(copy, { recursive: true }));
cpSync(join(ROOT, 'machines'), join(copy, 'machines'), { recursive: true });
cpSync(join(ROOT, 'tsconfig.json'), join(copy, 'tsconfig.json'));
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
const folder = join(copy, 'machines/allocation');
writeFileSync(join(folder, 'nearby.ts'), strategyFile);
const registry = readFileSync(join(folder, 'registry.ts'), 'utf8').replace(
  /^export const STRATEGIES.*?;\n/ms,
  registryLine,
);
writeFileSync(join(folder, 'registry.ts'), `import { nearby } from './nearby.ts';\n${registry}`);

const { strategyNamed }: typeof Registry = await import(join(folder, 'registry.ts'));
const nearby = strategyNamed('nearby');

describe('docs/strategies.md', () => {
  it('describes every strategy and every choice within a size', () => {
    for (const { name } of [...STRATEGIES, ...WITHIN_RULES]) expect(page).toContain(`**${name}** `);
  });

  it('shows a strategy that compiles', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      join(copy, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: () => {},
      },
    );
    const program = ts.createProgram([join(folder, 'registry.ts')], {
      ...config!.options,
      types: [],
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(messages).toEqual([]);
  }, 60_000);

  it('shows a strategy that does what the page says', () => {
    const one = nearby.create(['S', 'M', 'L'], {});
    expect(one.choose(0, [0, 1, 1])).toBe(1);
    expect(one.choose(0, [0, 0, 1])).toBe(-1);
    const two = nearby.create(['S', 'M', 'L'], { steps: 2 });
    expect(two.choose(0, [0, 0, 1])).toBe(2);
    expect(() => nearby.create(['S'], { steps: 0 })).toThrow('expected number to be >=1');
  });
});

describe('the strategy of docs/strategies.md', () => {
  strategyContract(nearby, [{ steps: 2 }]);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect } from 'vitest';

/**
 * Expects a committed file to be what the code generates, formatted like the rest of the project. With
 * UPDATE_GENERATED=1 in the environment it writes the file instead.
 */
export async function expectGenerated(path: string, content: string): Promise<void> {
  const config = await resolveConfig(path);
  const generated = await format(content, { ...config, filepath: path });
  if (process.env.UPDATE_GENERATED === '1') writeFileSync(path, generated);
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(committed, `run the tests with UPDATE_GENERATED=1 to renew ${path}`).toBe(generated);
}

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initSkeleton, SKELETON_LANGUAGES } from '../../../../src/cli/lockers/init-skeleton.ts';

describe.each(SKELETON_LANGUAGES)('a skeleton in %s', (language) => {
  it('is written once, and never over a file that is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pigeonhole-init-'));
    const [file = ''] = initSkeleton(language, folder).split(' ');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(
      readFileSync(join('skeletons', file), 'utf8'),
    );
    expect(() => initSkeleton(language, folder)).toThrow(
      `--init ${language}: ${join(folder, file)}: it is there already; it is left alone`,
    );
  });
});

it('says why a skeleton cannot be written', () => {
  expect(() => initSkeleton('python', '/nowhere')).toThrow(
    '--init python: /nowhere/my_locker.py: there is no such file',
  );
});

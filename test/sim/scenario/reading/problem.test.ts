import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../../sim/scenario/reading/problem.ts';

const problem = {
  file: 'x.yaml',
  line: 7,
  column: 12,
  path: 'days',
  message: 'found 0; 1 is needed',
};

describe('problems as text', () => {
  it('stand in columns, with their hints', () => {
    const override = { ...problem, file: '--set days=0', line: undefined, column: undefined };
    const whole = { ...problem, line: 1, column: 1, path: '', message: 'found a list' };
    expect(formatProblems([whole, problem, { ...override, hint: 'write days=1' }])).toBe(
      [
        'x.yaml:1:1          found a list',
        'x.yaml:7:12   days  found 0; 1 is needed',
        '--set days=0  days  found 0; 1 is needed — write days=1',
      ].join('\n'),
    );
  });

  it('are cut where nobody would read on', () => {
    const lines = formatProblems(Array.from({ length: 103 }, () => problem)).split('\n');
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('and 3 more problems');
  });
});

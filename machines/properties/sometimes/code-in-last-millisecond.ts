import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const codeInLastMillisecond: SometimesProperty = {
  number: 'S2',
  name: 'code-in-last-millisecond',
  statement: 'A code is used in its last millisecond.',
  rules: ['R39'],
  watches: ['pickup'],
  takes: ['pickup'],
  takesTime: true,
  create: (view) => (record) => {
    const code = succeeded(record, 'pickup')?.command.code;
    return code !== undefined && view.tokens.get(code)?.untilMs === record.atMs;
  },
};

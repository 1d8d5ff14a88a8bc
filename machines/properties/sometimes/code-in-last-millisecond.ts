import type { SometimesProperty } from '../property.ts';
import { succeeded } from '../reading.ts';

export const codeInLastMillisecond: SometimesProperty = {
  number: 'S2',
  name: 'code-in-last-millisecond',
  statement: 'A code is used in its last millisecond.',
  rules: ['R39'],
  watches: ['pickup'],
  takesTime: true,
  create: (view) => (record) => {
    const used = succeeded(record, 'pickup')?.command;
    return used !== undefined && view.tokens.get(used.code)?.untilMs === record.atMs;
  },
};

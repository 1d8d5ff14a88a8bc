import type { SometimesProperty } from '../property.ts';
import { refused } from '../reading.ts';

export const codeOneMillisecondLate: SometimesProperty = {
  number: 'S3',
  name: 'code-one-millisecond-late',
  statement: 'A code is tried one millisecond too late.',
  rules: ['R39'],
  watches: ['pickup'],
  takesTime: true,
  create: (view) => (record) => {
    const pickup = refused(record, 'pickup');
    if (pickup?.reply.reason !== 'expired') return false;
    return view.tokens.get(pickup.command.code)?.untilMs === record.atMs - 1;
  },
};

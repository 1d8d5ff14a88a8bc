import { expect, it } from 'vitest';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';

it('a locker that is not there has every problem on a line of its message', () => {
  const finding = { kind: 'garbage', message: 'it wrote x' } as const;
  const error = new LockerUnavailable(['first', 'second'], finding);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'LockerUnavailable',
    message: 'first\nsecond',
    problems: ['first', 'second'],
    finding,
  });
});

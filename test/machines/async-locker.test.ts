import { expect, it } from 'vitest';
import { toAsyncLocker } from '../../machines/async-locker.ts';
import { createRecordedLocker } from '../support/recorded-locker.ts';

it('a locker answers by promises as it answers, and rejects what it would throw', async () => {
  const { locker } = createRecordedLocker();
  const remote = toAsyncLocker(locker);
  expect(remote.bank).toBe(locker.bank);
  await expect(remote.execute({ type: 'fault', compartment: 'S1' }, 5)).resolves.toEqual({
    ok: true,
    compartment: 'S1',
  });
  await expect(remote.execute({ type: 'status' }, NaN)).rejects.toThrow(RangeError);
});

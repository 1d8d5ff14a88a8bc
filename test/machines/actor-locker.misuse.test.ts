import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../machines/command.ts';
import { createRecordedLocker } from '../support/recorded-locker.ts';

describe('misuse by the program around a locker', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(['open', '', 'Reserve', '__proto__', 'toString', undefined, null, 7, {}, Symbol('x')])(
    'throws for the unknown command %o, and nothing happens',
    (type) => {
      const { ask, calendar, records } = createRecordedLocker();
      expect(() => ask({ type } as unknown as Command, 1_000)).toThrow(TypeError);
      expect(calendar.nowMs).toBe(0);
      expect(records).toEqual([]);
    },
  );

  it('names the unknown command', () => {
    const unknown = { type: 'open' } as unknown as Command;
    expect(() => createRecordedLocker().ask(unknown)).toThrow(
      new TypeError('A locker has no command "open".'),
    );
  });

  it.each([['status'], ['reserve', 'confirm'], 1n])('throws for the type %o too', (type) => {
    const { ask, records } = createRecordedLocker();
    expect(() => ask({ type } as unknown as Command)).toThrow(TypeError);
    expect(records).toEqual([]);
  });

  it.each([undefined, null, 'status'])('throws for %o instead of a command', (command) => {
    const { ask } = createRecordedLocker();
    expect(() => ask(command as unknown as Command)).toThrow(TypeError);
  });

  it.each([1.5, NaN, Infinity, -Infinity, 2 ** 53, '5', null, 5n])(
    'throws for the instant %o, and nothing happens',
    (atMs) => {
      const { ask, calendar, records } = createRecordedLocker();
      expect(() => ask({ type: 'status' }, atMs as number)).toThrow(
        new RangeError(`An instant is a whole number of ms, not ${atMs}.`),
      );
      expect(calendar.nowMs).toBe(0);
      expect(records).toEqual([]);
    },
  );

  it('stops for good, and says why, when a part that it was given is broken', () => {
    // XState also says that its actor has stopped.
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const broken = new Error('The strategy is broken.');
    const { ask } = createRecordedLocker({
      strategy: {
        choose() {
          throw broken;
        },
      },
    });
    const stopped = expect.objectContaining({
      message: 'The locker actor has stopped.',
      cause: broken,
    });
    expect(() => ask({ type: 'reserve', size: 'S' })).toThrow(stopped);
    expect(() => ask({ type: 'status' })).toThrow(stopped);
  });

  it('stops for good when whoever looks on throws, rather than go on with half of a change', () => {
    const broken = new Error('The observer is broken.');
    let doors = 0;
    const { ask } = createRecordedLocker({
      observer: {
        doorOpened() {
          doors++;
        },
        changed() {
          throw broken;
        },
      },
    });
    const stopped = expect.objectContaining({ cause: broken });
    expect(() => ask({ type: 'reserve', size: 'S' })).toThrow(stopped);
    expect(() => ask({ type: 'reserve', size: 'M' })).toThrow(stopped);
    expect(doors).toBe(1);
  });
});

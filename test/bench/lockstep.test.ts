import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatLockstep } from '../../bench/lockstep/report.ts';
import { runLockstep, type LockstepResult } from '../../bench/lockstep/run-lockstep.ts';
import type { CompiledLocker } from '../../machines/compiled-locker.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import { asMade } from '../support/as-made.ts';

const COMPILED = '../../machines/compiled-locker.ts';

type Compiled = typeof import('../../machines/compiled-locker.ts');
type Create = Compiled['createCompiledLocker'];

/** The same run with a flaw in the compiled locker, planted for one test alone. */
async function runFlawed(
  flaw: (create: Create, options: LockerOptions) => CompiledLocker,
): Promise<LockstepResult> {
  vi.resetModules();
  vi.doMock(COMPILED, async (importOriginal) => {
    const right = await importOriginal<Compiled>();
    const createCompiledLocker = (options: LockerOptions) =>
      flaw(right.createCompiledLocker, options);
    return { ...right, createCompiledLocker };
  });
  const { runLockstep } = await import('../../bench/lockstep/run-lockstep.ts');
  return runLockstep({ commands: 10_000, seed: 1 });
}

afterEach(() => {
  vi.doUnmock(COMPILED);
  vi.resetModules();
});

describe('the lockstep of both lockers', () => {
  it('shows no difference, and meets everything that it has to meet', () => {
    const { commands, lives, tally, difference } = runLockstep({ commands: 30_000, seed: 1 });
    expect(difference).toBeUndefined();
    expect(commands).toBe(30_000);
    expect(lives).toBeGreaterThan(10);
    expect(tally.filter(({ count }) => count === 0)).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    const tally = (seed: number) => runLockstep({ commands: 1_000, seed }).tally;
    expect(tally(2)).toEqual(tally(2));
    expect(tally(3)).not.toEqual(tally(2));
  });

  it.each<[string, Parameters<typeof runFlawed>[0], RegExp]>([
    [
      'a timer that is 1 ms late',
      (create, options) => {
        const { durations } = options;
        const reservationTimeoutMs = durations.reservationTimeoutMs + 1;
        return create({ ...options, durations: { ...durations, reservationTimeoutMs } });
      },
      /^what happened: /,
    ],
    [
      'a door of which nobody is told',
      (create, options) =>
        create({ ...options, observer: { ...options.observer!, doorOpened: () => {} } }),
      /^what happened: /,
    ],
    [
      'a pickup that goes wrong in numbers',
      (create, options) => {
        const locker = create(options);
        const { pickup } = asMade(locker.inNumbers);
        Object.assign(locker.inNumbers, {
          pickup: (token: number) => Math.max(pickup(token), -4),
        });
        return locker;
      },
      /^pickup \d+: the compiled locker says -4, the actors say -5$/,
    ],
    [
      'a locker that stops',
      (create, options) => {
        const locker = create(options);
        const repair = () => {
          throw new Error('No more.');
        };
        Object.assign(locker.inNumbers, { repair });
        return locker;
      },
      /^Error: No more\./,
    ],
  ])('shows %s', async (_, flaw, says) => {
    const { difference, commands, lives } = await runFlawed(flaw);
    expect(difference?.message).toMatch(says);
    expect(difference?.life.number).toBe(lives);
    expect(commands).toBeLessThan(10_000);
  });

  it('can show a difference again, from the life in which it came up', async () => {
    const flaw = (create: Create, options: LockerOptions) =>
      create({ ...options, observer: { ...options.observer!, changed: () => {} } });
    const { difference } = await runFlawed(flaw);
    const { runLockstep: run } = await import('../../bench/lockstep/run-lockstep.ts');
    const { life, command } = difference!;
    const again = run({ commands: command, seed: life.seed, firstLife: life.number });
    expect(again.difference).toMatchObject({
      command,
      atMs: difference!.atMs,
      message: difference!.message,
    });
    expect(formatLockstep(again)).toContain(
      `to see it again: npm run lockstep -- ${command} ${life.seed} ${life.number}`,
    );
  });
});

describe('what a lockstep prints', () => {
  it('says what was never met', () => {
    const text = formatLockstep({
      commands: 1_234_567,
      lives: 8,
      tally: [
        { what: 'reserve: accepted', count: 1_000 },
        { what: 'timers fired', count: 0 },
      ],
      difference: undefined,
    });
    expect(text.split('\n').map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'reserve: accepted 1,000',
      'timers fired 0',
      '1,234,567 commands in 8 lives',
      'not enough: never timers fired',
      'no difference',
    ]);
  });
});

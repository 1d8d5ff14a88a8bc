import { describe, expect, it } from 'vitest';
import type { Command } from '../../../machines/command.ts';
import type { Locker } from '../../../machines/locker.ts';
import {
  copyable,
  replayable,
  type OpenRecorded,
} from '../../../machines/exploration/explorable-locker.ts';
import { createBank } from '../../../machines/bank.ts';

const STATUS = { type: 'status' } as const;
const bank = createBank([{ name: 'S', count: 1 }]);

/** Counts the commands that it was given; throws at every third, after a record. */
function openCounting(opened: number[]): OpenRecorded<Locker & { save(): () => void }> {
  return (onRecord) => {
    opened.push(0);
    const place = opened.length - 1;
    return {
      bank,
      execute: (command: Command, atMs: number) => {
        const count = ++opened[place]!;
        onRecord({ atMs, effects: [{ door: `S${count}` }] });
        if (count === 3) throw new Error('three is too many');
        if (count === 4) throw 'four';
        onRecord({ atMs, command, effects: [] });
        return undefined as never;
      },
      save: () => {
        const count = opened[place]!;
        return () => (opened[place] = count);
      },
    };
  };
}

describe.each([
  ['that is copied', copyable],
  ['that is replayed', replayable],
])('a locker %s', (_, explorable) => {
  it('gives the records of each command, the last without a reply if it throws', () => {
    const locker = explorable(openCounting([]));
    const door = (n: number) => ({ atMs: n, effects: [{ door: `S${n}` }] });
    const asked = (n: number) => ({ atMs: n, command: STATUS, effects: [] });
    expect(locker.execute(STATUS, 1)).toEqual([door(1), asked(1)]);
    expect(locker.execute(STATUS, 2)).toEqual([door(2), asked(2)]);
    expect(locker.execute(STATUS, 3)).toEqual([
      door(3),
      { ...asked(3), failure: 'it threw three is too many' },
    ]);
    expect(locker.execute(STATUS, 4)).toEqual([door(4), { ...asked(4), failure: 'it threw four' }]);
  });

  it('is brought back to its start, as often as is asked', async () => {
    const opened: number[] = [];
    const locker = explorable(openCounting(opened));
    for (let time = 0; time < 2; time++) {
      expect(opened.at(-1)).toBe(0);
      locker.execute(STATUS, 0);
      expect(opened.at(-1)).toBe(1);
      await locker.reopen();
    }
  });
});

it('a locker that is copied is brought back to where it was noted, as often as is asked', () => {
  const opened: number[] = [];
  const locker = copyable(openCounting(opened));
  locker.execute(STATUS, 0);
  const back = locker.save!();
  for (let time = 0; time < 2; time++) {
    locker.execute(STATUS, 0);
    expect(opened.at(-1)).toBe(2);
    const further = locker.save!();
    back();
    expect(opened.at(-1)).toBe(1);
    further();
    expect(opened.at(-1)).toBe(2);
    back();
  }
});

import { describe, expect, it } from 'vitest';
import type { CommandType } from '../../../machines/command.ts';
import { assertRepeated, Unrepeatable } from '../../../machines/exploration/repeated.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import {
  confirm,
  deposit,
  openExpired,
  pickup,
  reserve,
  timer,
} from '../../support/record-builders.ts';
import { but, replying } from '../../support/stories.ts';

const reserved = reserve(0, 'R1', 'S1');
const inside = deposit(0, 'S1', 'A');
const looked = openExpired(180, []);

describe('a locker that is asked the same again', () => {
  it.each<[string, LockerRecord[], LockerRecord[]]>([
    ['the same', [reserved, timer(180, 'S1'), looked], [reserved, timer(180, 'S1'), looked]],
    ['a reservation of another name', [reserved], [reserve(0, 'R2', 'S1')]],
    [
      'a code of another name, and asks for that',
      [inside, pickup(1, 'A', 'S1')],
      [deposit(0, 'S1', 'B'), pickup(1, 'B', 'S1')],
    ],
    ['nothing, which was asked nothing', [], []],
  ])('may answer %s', (_, first, again) => {
    expect(() => assertRepeated(first, again)).not.toThrow();
  });

  it.each<[string, CommandType, LockerRecord[], LockerRecord[]]>([
    ['another compartment', 'reserve', [reserved], [reserve(0, 'R1', 'S2')]],
    ['another instant', 'openExpired', [inside, looked], [inside, openExpired(181, [])]],
    ['another command', 'reserve', [reserved], [inside]],
    [
      'no code',
      'confirm',
      [confirm(0, 'R1', 'S1', 'A')],
      [withoutCode(confirm(0, 'R1', 'S1', 'A'))],
    ],
    ['another deadline', 'deposit', [inside], [replying(inside, { expiresAtMs: 7 })]],
    ['by other doors', 'deposit', [inside], [but(inside, { effects: [] })]],
    ['by breaking down', 'deposit', [inside], [but(inside, { failure: 'it threw' })]],
    ['after a timer less', 'openExpired', [reserved, timer(180, 'S1'), looked], [reserved, looked]],
    ['after a timer more', 'openExpired', [reserved, looked], [reserved, timer(180, 'S1'), looked]],
    ['nothing more', 'openExpired', [reserved, looked], [reserved]],
    ['something more', 'openExpired', [reserved], [reserved, timer(180, 'S1'), looked]],
  ])('may not answer %s', (_, command, first, again) => {
    const thrown = thrownBy(() => assertRepeated(first, again));
    expect(thrown).toBeInstanceOf(Unrepeatable);
    expect(thrown).toMatchObject({
      name: 'Unrepeatable',
      command,
      message: `Asked the same again, the locker answered a ${command} differently.`,
    });
  });
});

function withoutCode(record: LockerRecord): LockerRecord {
  const { code: _, ...rest } = record.reply as { code: string };
  return but(record, { reply: rest as LockerRecord['reply'] & object });
}

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

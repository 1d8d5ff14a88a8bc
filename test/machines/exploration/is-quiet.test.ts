import { expect, it } from 'vitest';
import { exact } from '../../../machines/allocation/exact.ts';
import { createBank } from '../../../machines/bank.ts';
import type { Command } from '../../../machines/command.ts';
import { isQuiet } from '../../../machines/exploration/is-quiet.ts';
import { deposit, DURATIONS } from '../../support/record-builders.ts';
import { situationAfter } from '../../support/situation-after.ts';

const bank = createBank([{ name: 'S', count: 1 }]);
const undeclared = { bank, durations: DURATIONS };
const declared = { ...undeclared, strategy: exact.create(bank.sizes, {}) };

const whenFull = situationAfter(bank, [deposit(0, 'S1', 'A')]);
const reserveS: Command = { type: 'reserve', size: 'S' };

it.each<[boolean, string, Command]>([
  [true, 'a question', { type: 'status' }],
  [true, 'a look at what has expired', { type: 'openExpired' }],
  [true, 'a rejection', { type: 'pickup', code: 'X' }],
  [true, 'a rejection for want of room', reserveS],
  [false, 'a success', { type: 'pickup', code: 'A' }],
])('quiet is %s of %s', (quiet, _, command) => {
  expect(isQuiet(command, whenFull, declared)).toBe(quiet);
});

it('nobody knows whether a locker has room that declares no strategy', () => {
  expect(isQuiet(reserveS, whenFull, undeclared)).toBe(false);
  expect(isQuiet({ type: 'reserve', size: 'XL' }, whenFull, undeclared)).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import { Situation } from '../../../machines/exploration/situation.ts';
import { AROUND, waitUntil } from '../../../machines/exploration/waits.ts';

const TIMEOUT_MS = DEFAULT_DURATIONS.reservationTimeoutMs;
const VALIDITY_MS = DEFAULT_DURATIONS.tokenValidityMs;

function start() {
  return new Situation({
    bank: createBank([{ name: 'S', count: 2 }]),
    durations: DEFAULT_DURATIONS,
    strategy: undefined,
    remembered: 1,
    startMs: 0,
  });
}

const waitsOf = (situation: Situation) => AROUND.map((offMs) => waitUntil(situation, offMs));

describe('a wait', () => {
  it('has nothing to come to where nothing is open', () => {
    expect(waitsOf(start())).toEqual([undefined, undefined, undefined]);
  });

  it('ends just before, at and just after the next end of a reservation or code', () => {
    const situation = start();
    situation.tokens.begin('C', 'S2', 0);
    expect(waitsOf(situation)).toEqual([VALIDITY_MS - 1, VALIDITY_MS, VALIDITY_MS + 1]);
    situation.reservations.begin('R', 'S1', 10);
    expect(waitsOf(situation)).toEqual([9, 10, 11].map((ms) => ms + TIMEOUT_MS));
  });

  it.each([
    [-1, [undefined, 0, 1]],
    [0, [undefined, undefined, 1]],
    // That boundary is past; the next is the code's.
    [1, [-1, 0, 1].map((offMs) => VALIDITY_MS - TIMEOUT_MS + offMs)],
  ])('never ends before now, %i ms from a boundary', (fromMs, expected) => {
    const situation = start();
    situation.reservations.begin('R', 'S1', 0);
    situation.tokens.begin('C', 'S2', 0);
    situation.clockMs = TIMEOUT_MS + fromMs;
    expect(waitsOf(situation)).toEqual(
      expected.map((offMs) => (offMs === undefined ? undefined : TIMEOUT_MS + offMs)),
    );
  });
});

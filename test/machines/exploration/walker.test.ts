import { describe, expect, it } from 'vitest';
import type { Command } from '../../../machines/command.ts';
import { Walker } from '../../../machines/exploration/walker.ts';
import { compiled, ONE, optionsOf } from '../../support/explored.ts';

/** Asks a locker of one compartment, whatever comes of it. */
async function walkerAfter(...asked: readonly string[]): Promise<Walker> {
  const options = { ...optionsOf(ONE), startMs: 0, remembered: 9, statesMax: 9 };
  const walker = new Walker(compiled(ONE), options);
  const path: number[] = [];
  for (const what of asked) {
    path.push(movesIn(walker).find((move) => inWords(walker.command(move)) === what)!);
    await walker.walk(path);
  }
  return walker;
}

function movesIn(walker: Walker): number[] {
  return walker.askingMoves().flat();
}

function inWords(command: Command | undefined): string {
  return Object.values(command ?? {}).join(' ');
}

/** What a right locker would not be changed by, and what it would, at an instant. */
function askedAt(walker: Walker, clockMs: number) {
  walker.here.clockMs = clockMs;
  const [quiet, others] = walker.askingMoves();
  const told = (moves: number[]) => moves.map((move) => inWords(walker.command(move)));
  return { quiet: told(quiet), others: told(others) };
}

describe('a walker', () => {
  it('tells what changes nothing from what does, up to the timer; then anything lets it fire', async () => {
    const walker = await walkerAfter('reserve S');
    const reservation = walker.here.reservations.open[0]!.id;
    const before = askedAt(walker, 179_999);
    expect(before.others).toEqual([`confirm ${reservation}`, `cancel ${reservation}`, 'fault S1']);
    expect(before.quiet).toContain('reserve S');
    const after = askedAt(walker, 180_000);
    expect(after.quiet).toEqual([]);
    expect(after.others).toHaveLength(before.quiet.length + before.others.length);
  });

  it('keeps its view before a timer that has yet to fire', async () => {
    const walker = await walkerAfter('reserve S');
    askedAt(walker, 179_999);
    expect(walker.here.view.nowMs).toBe(179_999);
    askedAt(walker, 180_001);
    expect(walker.here.view.nowMs).toBe(179_999);
  });

  it('knows of a code that has expired meanwhile', async () => {
    const walker = await walkerAfter('deposit S');
    const code = walker.here.tokens.open[0]!.id;
    expect(askedAt(walker, 604_800_000).others).toEqual([`pickup ${code}`, 'fault S1']);
    expect(askedAt(walker, 604_800_001).others).toEqual(['fault S1', 'confirmRemoval S1']);
  });

  it('goes the same way again, waits and all', async () => {
    const walker = await walkerAfter('deposit S');
    const deposit = movesIn(walker).find((move) => inWords(walker.command(move)) === 'deposit S')!;
    const [, toTheLast, past] = walker.waits;
    await walker.walk([deposit, toTheLast!, past!]);
    expect(walker.here.clockMs).toBe(604_800_001);
    expect(walker.here.view.nowMs).toBe(0);
    await walker.walk([]);
    expect(walker.here.clockMs).toBe(0);
    expect(walker.here.tokens.open).toEqual([]);
    expect(walker.waits.filter((move) => walker.wait(move))).toEqual([]);
  });

  it('passes over waits for nothing and questions about nobody', async () => {
    const walker = await walkerAfter('deposit S');
    const code = walker.here.tokens.open[0]!.id;
    const pickup = movesIn(walker).find((move) => inWords(walker.command(move)).endsWith(code))!;
    await walker.walk([...walker.waits, pickup]);
    expect([walker.records, walker.here.clockMs]).toEqual([[], 0]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPEN, UNKNOWN } from '../../../machines/bookkeeping/fates.ts';
import { createMemory } from '../../../machines/bookkeeping/memory.ts';
import { createNow } from '../../../machines/now.ts';
import { createStream } from '../../../sim/random/stream.ts';

const REMEMBER_MS = 100;
const [USED, RETURNED] = [2, 3] as const;

/** What a memory is asked to do; `nth` counts from the oldest, modulo how many there are. */
type Step =
  | { readonly type: 'open'; readonly count: number }
  | { readonly type: 'end'; readonly nth: number; readonly ending: number }
  | { readonly type: 'endAllBut'; readonly kept: number }
  | { readonly type: 'wait'; readonly byMs: number }
  /** To the last ms at which the n-th ended entry is remembered, give or take one. */
  | { readonly type: 'waitForBoundary'; readonly nth: number; readonly offMs: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  // The ring has room for 64 at first, and doubles.
  fc.record({ type: fc.constant('open'), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    type: fc.constant('end'),
    nth: fc.nat(200),
    ending: fc.constantFrom(USED, RETURNED),
  }),
  fc.record({ type: fc.constant('endAllBut'), kept: fc.nat(5) }),
  fc.record({ type: fc.constant('wait'), byMs: fc.constantFrom(1, 30, REMEMBER_MS, 1000) }),
  fc.record({
    type: fc.constant('waitForBoundary'),
    nth: fc.nat(200),
    offMs: fc.constantFrom(-1, 0, 1),
  }),
);

interface Entry {
  readonly compartment: number;
  fate: number;
  endedMs: number;
}

/** Lives through the steps beside a list that never forgets, and compares the two after each. */
function liveThrough(steps: readonly Step[], expected: number): void {
  const entries: Entry[] = [];
  const forgotten: number[] = [];
  const now = createNow(0);
  const isUnknown = ({ fate, endedMs }: Entry) => fate !== OPEN && now[0]! > endedMs + REMEMBER_MS;
  const memory = createMemory({
    now,
    rememberMs: REMEMBER_MS,
    expected,
    onForgotten(number) {
      expect(isUnknown(entries[number]!)).toBe(true);
      forgotten.push(number);
    },
  });

  function end(number: number, ending: number): void {
    memory.end(number, ending);
    entries[number]!.fate = ending;
    entries[number]!.endedMs = now[0]!;
  }

  for (const each of steps) {
    const open = [...entries.keys()].filter((number) => entries[number]!.fate === OPEN);
    const ended = entries.filter(({ fate }) => fate !== OPEN);
    switch (each.type) {
      case 'open':
        for (let i = 0; i < each.count; i++) {
          const compartment = entries.length % 7;
          expect(memory.open(compartment)).toBe(entries.length);
          entries.push({ compartment, fate: OPEN, endedMs: NaN });
        }
        break;
      case 'end':
        if (open.length > 0) end(open[each.nth % open.length]!, each.ending);
        break;
      case 'endAllBut':
        for (const number of open.slice(each.kept)) end(number, USED);
        break;
      case 'wait':
        now[0]! += each.byMs;
        break;
      case 'waitForBoundary':
        if (ended.length > 0) {
          const { endedMs } = ended[each.nth % ended.length]!;
          now[0] = Math.max(now[0]!, endedMs + REMEMBER_MS + each.offMs);
        }
    }
    const wrong = [...entries.keys()].filter((number) => {
      const entry = entries[number]!;
      if (isUnknown(entry)) return memory.fateOf(number) !== UNKNOWN;
      return (
        memory.fateOf(number) !== entry.fate || memory.compartmentOf(number) !== entry.compartment
      );
    });
    expect(wrong).toEqual([]);
    const known = entries.filter((entry) => !isUnknown(entry)).length;
    expect(memory.size()).toBeGreaterThanOrEqual(known);
  }
  expect(new Set(forgotten).size).toBe(forgotten.length);
}

describe('a memory', () => {
  it('agrees with a list that never forgets', () => {
    const steps = fc.array(step, { maxLength: 60, size: 'max' });
    // None is guessed at, or about as many as there will be.
    fc.assert(fc.property(steps, fc.constantFrom(0, 300), liveThrough), { seed: 1, numRuns: 200 });
  });

  it('remembers an ended entry for exactly its time', () => {
    const now = createNow(1_000);
    const memory = createMemory({ now, rememberMs: REMEMBER_MS });
    const entry = memory.open(3);
    now[0] = 1_000_000;
    expect(memory.fateOf(entry)).toBe(OPEN);
    memory.end(entry, RETURNED);
    now[0] = 1_000_000 + REMEMBER_MS;
    expect(memory.fateOf(entry)).toBe(RETURNED);
    now[0]++;
    expect(memory.fateOf(entry)).toBe(UNKNOWN);
  });

  it('knows nothing of entries that never were', () => {
    const memory = createMemory({ now: createNow(0), rememberMs: REMEMBER_MS });
    memory.open(0);
    for (const entry of [-1, 1, 64, 2 ** 40, NaN]) {
      expect(memory.fateOf(entry)).toBe(UNKNOWN);
      expect(memory.compartmentOf(entry)).toBe(-1);
    }
  });

  it('knows nothing of the next entry, whose place another may have', () => {
    const memory = createMemory({ now: createNow(0), rememberMs: REMEMBER_MS });
    for (let n = 0; n < 64; n++) memory.open(0);
    expect(memory.fateOf(memory.opened())).toBe(UNKNOWN);
    expect(memory.compartmentOf(memory.opened())).toBe(-1);
  });

  it('stops when something ends twice, or that never began', () => {
    const memory = createMemory({ now: createNow(0), rememberMs: REMEMBER_MS });
    const entry = memory.open(0);
    memory.end(entry, USED);
    expect(() => memory.end(entry, USED)).toThrow(new Error('Entry 0 is not open.'));
    expect(() => memory.end(1, USED)).toThrow(new Error('Entry 1 is not open.'));
    expect(() => memory.end(-1, USED)).toThrow(new Error('Entry -1 is not open.'));
  });

  it('treats one that outlasts thousands of others like them', () => {
    const now = createNow(0);
    const memory = createMemory({ now, rememberMs: REMEMBER_MS });
    const laggard = memory.open(5);
    for (now[0] = 1_000; now[0] < 9_000; now[0]++) memory.end(memory.open(1), USED);
    expect(memory.fateOf(laggard)).toBe(OPEN);
    memory.end(laggard, RETURNED);
    expect(() => memory.end(laggard, USED)).toThrow(new Error('Entry 0 is not open.'));
    expect(memory.compartmentOf(laggard)).toBe(5);
    now[0] = 9_000 + REMEMBER_MS;
    expect(memory.fateOf(laggard)).toBe(RETURNED);
    now[0]++;
    expect(memory.fateOf(laggard)).toBe(UNKNOWN);
  });
});

describe('the size of a memory', () => {
  const STAY_MS = 50;

  /**
   * One entry a ms for 100 000 ms: 100 are opened within the remembered time. Each stays for `STAY_MS`,
   * but every hundredth as long as `laggardStayMs` says.
   */
  function run(laggardStayMs: () => number) {
    const forgotten = new Set<number>();
    const now = createNow(0);
    const memory = createMemory({
      now,
      rememberMs: REMEMBER_MS,
      onForgotten: (entry) => forgotten.add(entry),
    });
    const endings = new Map<number, number[]>();
    const laggards = new Set<number>();
    let largest = 0;
    let ended = 0;
    for (let nowMs = 0; nowMs < 100_000; nowMs++) {
      now[0] = nowMs;
      const entry = memory.open(nowMs % 11);
      if (entry % 100 === 0) laggards.add(entry);
      const endMs = nowMs + (laggards.has(entry) ? laggardStayMs() : STAY_MS);
      endings.set(endMs, [...(endings.get(endMs) ?? []), entry]);
      for (const ending of endings.get(nowMs) ?? []) {
        memory.end(ending, USED);
        laggards.delete(ending);
        ended++;
      }
      endings.delete(nowMs);
      largest = Math.max(largest, memory.size());
    }
    return { now, memory, forgotten, open: laggards, ended, largest };
  }

  const RING = 8 * REMEMBER_MS;

  it('is bounded while time goes on', () => {
    const { largest, forgotten } = run(() => STAY_MS);
    expect(largest).toBeLessThan(RING);
    expect(forgotten.size).toBeGreaterThan(100_000 - RING);
  });

  it('is bounded with laggards that never end, which are never forgotten', () => {
    const { now, memory, forgotten, open, largest } = run(() => Infinity);
    now[0] = 1e9;
    expect(open.size).toBe(1_000);
    expect(largest).toBeLessThan(RING + open.size);
    for (const laggard of open) {
      expect(forgotten.has(laggard)).toBe(false);
      expect(memory.fateOf(laggard)).toBe(OPEN);
      expect(memory.compartmentOf(laggard)).toBe(laggard % 11);
    }
  });

  it('is bounded with laggards that end late, each at its own time', () => {
    const stream = createStream({ seed: 1, replication: 1, source: 'memory', purpose: 'stay' });
    const exponential = () => Math.ceil(-20 * REMEMBER_MS * Math.log(stream.uniform()));
    const { now, memory, forgotten, open, ended, largest } = run(exponential);
    // About 20 stay at a time, 4.5 more being four standard deviations.
    expect(open.size).toBeLessThan(20 + 4 * 4.5);
    expect(largest).toBeLessThan(RING + 60);
    // Much later, and once the ring was full again, all that have ended are forgotten.
    now[0] = 1e9;
    for (let n = 0; n < 2 * RING; n++) memory.open(0);
    expect(forgotten.size).toBe(ended);
  });

  it('is bounded where entries end in no order at all, few of them as laggards', () => {
    const OPEN_ENTRIES = 2_000;
    const now = createNow(0);
    const memory = createMemory({ now, rememberMs: 0 });
    const stream = createStream({ seed: 2, replication: 1, source: 'memory', purpose: 'choice' });
    const open = Array.from({ length: OPEN_ENTRIES }, () => memory.open(0));
    for (let n = 0; n < 100 * OPEN_ENTRIES; n++) {
      now[0]!++;
      const chosen = stream.uniformInt(OPEN_ENTRIES);
      memory.end(open[chosen]!, USED);
      open[chosen] = memory.open(0);
    }
    expect(open.every((entry) => memory.fateOf(entry) === OPEN)).toBe(true);
    // The ring is the power of two from 8 to 16 times those open; laggards come on top.
    const ring = 2 ** 14;
    expect(memory.size()).toBeGreaterThanOrEqual(ring);
    expect(memory.size()).toBeLessThan(ring + OPEN_ENTRIES / 10);
  });

  it('has room for the next where it has grown because many end late', () => {
    const forgotten: number[] = [];
    const now = createNow(0);
    const onForgotten = (entry: number) => forgotten.push(entry);
    const memory = createMemory({ now, rememberMs: REMEMBER_MS, onForgotten });
    memory.end(memory.open(0), USED);
    const entries = Array.from({ length: 63 }, () => memory.open(0));
    for (const entry of entries) memory.end(entry, USED);
    now[0] = 2 * REMEMBER_MS;
    memory.open(0);
    expect(forgotten).toEqual([]);
  });

  it.each([
    { expected: 0, room: 64 },
    { expected: 64, room: 128 },
    { expected: 65, room: 256 },
  ])('begins with room for $room where $expected are expected', ({ expected, room }) => {
    const now = createNow(0);
    const memory = createMemory({ now, rememberMs: REMEMBER_MS, expected });
    for (; now[0]! < 1_000 * REMEMBER_MS; now[0]! += 2 * REMEMBER_MS) {
      memory.end(memory.open(0), USED);
    }
    expect(memory.size()).toBe(room);
  });

  it('is bounded by those that are open where many stay long', () => {
    const STAY = 4_000;
    const now = createNow(0);
    const memory = createMemory({ now, rememberMs: 0 });
    let largest = 0;
    for (; now[0]! < 20 * STAY; now[0]!++) {
      const entry = memory.open(0);
      if (entry % 8 !== 0) memory.end(entry, USED);
      else if (entry >= STAY) memory.end(entry - STAY, USED);
      largest = Math.max(largest, memory.size());
    }
    expect(largest).toBeLessThan((16 * STAY) / 8);
  });
});

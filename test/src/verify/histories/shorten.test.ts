import { describe, expect, it } from 'vitest';
import type { Command, Reply } from '../../../../machines/command.ts';
import type { Operation } from '../../../../src/verify/histories/operation.ts';
import { shorten } from '../../../../src/verify/histories/shorten.ts';

/** An operation that is sent and answered at places, at an instant. */
function operation(
  places: readonly [number, number],
  command: Command,
  ok: boolean,
  atMs = 0,
): Operation {
  const [sentAt, answeredAt] = places;
  const reply = (ok ? { ok } : { ok, reason: 'unknownCode' }) as Reply;
  return { client: 1, request: { id: `q${sentAt}`, atMs, command }, reply, sentAt, answeredAt };
}

const PICKUP: Command = { type: 'pickup', code: 'K1' };
const STATUS: Command = { type: 'status' };

/** No order explains two successes of the same pickup. */
const worksOnce = (operations: readonly Operation[]) =>
  operations.filter(({ request, reply }) => request.command.type === 'pickup' && reply?.ok).length <
  2;

const sentAt = (operations: readonly Operation[]) => operations.map((one) => one.sentAt);

describe('shorten', () => {
  it('keeps the beginning up to the first wrong answer, without what changes nothing', async () => {
    const history = [
      operation([0, 1], PICKUP, false),
      operation([2, 3], PICKUP, true),
      operation([4, 5], STATUS, true),
      operation([6, 9], PICKUP, true),
      operation([7, 10], { type: 'deposit', size: 'S' }, true),
      operation([11, 12], PICKUP, true),
    ];
    const shortest = await shorten(history, worksOnce);
    expect(sentAt(shortest)).toEqual([2, 6, 7]);
    // It was under way when the wrong answer came, and may have been executed.
    expect(shortest[2]).toMatchObject({ reply: undefined, answeredAt: Infinity });
  });

  it('keeps what may have set the clock for others', async () => {
    const history = [
      operation([0, 1], PICKUP, true),
      operation([2, 4], STATUS, true, 60_000),
      operation([3, 5], PICKUP, true, 0),
    ];
    expect(sentAt(await shorten(history, worksOnce))).toEqual([0, 2, 3]);
  });

  it('keeps what is wrong by itself', async () => {
    const history = [operation([0, 1], STATUS, true), operation([2, 3], STATUS, true)];
    expect(sentAt(await shorten(history, (some) => some.length === 0))).toEqual([0]);
  });
});

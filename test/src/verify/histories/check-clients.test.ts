import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../machines/protocol/outcome.ts';
import type { LockerSource } from '../../../../machines/protocol/locker-under-test.ts';
import { lockerSource } from '../../../../src/lockers/locker-source.ts';
import { createInProcessSource } from '../../../../src/lockers/in-process-source.ts';
import { checkClients } from '../../../../src/verify/histories/check-clients.ts';
import { serveLocker } from '../../../../bench/lockers/serve-locker.ts';

const OPENING = {
  sizes: [
    { name: 'S', count: 2 },
    { name: 'M', count: 1 },
  ],
  startMs: 0,
};
const OPTIONS = { opening: OPENING, clients: 4, histories: 10, requests: 40, seed: 1 };

type Execute = Awaited<ReturnType<LockerSource['open']>>['execute'];

/** The compiled locker behind something that stands between it and its clients. */
function behind(between: (execute: Execute) => Execute): LockerSource {
  const right = createInProcessSource('compiled');
  const { inProcess: _, ...source } = right;
  return {
    ...source,
    async open(opening) {
      const locker = await right.open(opening);
      return { ...locker, execute: between(locker.execute) };
    },
  };
}

const later = (turns: number) =>
  new Promise<void>((resolve) => {
    const wait = (left: number) => (left === 0 ? resolve() : setImmediate(wait, left - 1));
    wait(turns);
  });

describe('checkClients', () => {
  it('explains a right locker whose answers come late and in any order', async () => {
    let asked = 0;
    const slow = behind((execute) => async (request) => {
      await later(asked++ % 3);
      const outcome = await execute(request);
      await later(asked++ % 4);
      return outcome;
    });
    const verdict = await checkClients(slow, OPTIONS);
    expect(verdict).toMatchObject({ histories: 10, requests: 400, wrong: undefined });
  });

  it('takes an answer that never came for neither done nor undone', async () => {
    let asked = 0;
    const lossy = behind((execute) => async (request) => {
      const outcome = await execute(request);
      return ++asked % 9 === 0 ? { kind: 'unknown', waitedMs: 1 } : outcome;
    });
    const verdict = await checkClients(lossy, OPTIONS);
    expect(verdict.wrong).toBeUndefined();
    expect(verdict.unanswered).toBeGreaterThan(30);
  });

  it('catches a server that looks before it leaps', async () => {
    // A status is counted, then others are served, then it is told.
    const racy = behind((execute) => {
      let stale: Outcome | undefined;
      return async (request) => {
        if (request.command.type !== 'status') return execute(request);
        stale ??= await execute(request);
        await later(1);
        return stale;
      };
    });
    const { wrong } = await checkClients(racy, OPTIONS);
    expect(wrong?.linearization.verdict).toBe('unexplained');
    expect(wrong?.linearization.stuck.map(({ request }) => request.command.type)).toContain(
      'status',
    );
  });

  it('catches a server that gives two clients the same compartment', async () => {
    const racy = behind((execute) => {
      const underWay = new Map<string, Promise<Outcome>>();
      return async (request) => {
        const { command } = request;
        if (command.type !== 'reserve') return execute(request);
        // Whoever comes while another is being served is given what that one gets.
        const other = underWay.get(command.size);
        if (other) return other;
        const mine = later(1).then(() => execute(request));
        underWay.set(command.size, mine);
        void mine.then(() => underWay.delete(command.size));
        return mine;
      };
    });
    const { wrong } = await checkClients(racy, OPTIONS);
    expect(wrong?.linearization.verdict).toBe('unexplained');
  });

  it('explains a child process, and a service that is slow now and then', async () => {
    let asked = 0;
    const served = await serveLocker({ delay: () => later(asked++ % 3) });
    for (const spec of [served.url, 'command:node skeletons/my-locker.mjs']) {
      const source = lockerSource(spec);
      const { hello: _, ...verdict } = await checkClients(source, { ...OPTIONS, histories: 3 });
      await source.close();
      expect([spec, verdict]).toEqual([
        spec,
        { histories: 3, requests: 120, unanswered: 0, undecided: 0, wrong: undefined },
      ]);
    }
    await served.close();
  });

  it('leaves a history that nobody explains in time, and what it found before', async () => {
    // Nearly everything may have been executed or not, and one answer is wrong in any order.
    let asked = 0;
    const hopeless = behind((execute) => async (request) => {
      const outcome = await execute(request);
      if (++asked <= OPTIONS.requests) return outcome;
      const isLast = asked % OPTIONS.requests === 0;
      return isLast
        ? { ...outcome, reply: { ok: false, reason: 'returned' } }
        : { kind: 'unknown', waitedMs: 1 };
    });
    let turns = 0;
    const { histories, requests, undecided, wrong } = await checkClients(hopeless, {
      ...OPTIONS,
      isCancelled: () => turns > 3,
      breathe: async () => void turns++,
    });
    expect({ histories, requests, undecided, wrong }).toEqual({
      histories: 1,
      requests: 40,
      undecided: 0,
      wrong: undefined,
    });
    expect(turns).toBeLessThan(10);
  });

  it('sends nothing more once it is cancelled, and leaves that history out', async () => {
    let asked = 0;
    const silent = behind((execute) => (request) => {
      const isSilent = ++asked > OPTIONS.requests;
      return isSilent ? Promise.resolve({ kind: 'unknown', waitedMs: 1 }) : execute(request);
    });
    const verdict = await checkClients(silent, {
      ...OPTIONS,
      isCancelled: () => asked >= OPTIONS.requests + OPTIONS.clients,
    });
    expect(asked).toBe(OPTIONS.requests + OPTIONS.clients);
    expect(verdict).toMatchObject({ histories: 1, requests: 40, unanswered: 0 });
  });

  it('keeps what it found if it is cancelled while the locker does not introduce itself', async () => {
    const right = createInProcessSource('compiled');
    const { inProcess: _, ...source } = right;
    let opened = 0;
    const mute: LockerSource = {
      ...source,
      async open(opening) {
        if (++opened === 3) throw new Error('silent');
        return right.open(opening);
      },
    };
    const isCancelled = () => opened === 3;
    const verdict = await checkClients(mute, { ...OPTIONS, isCancelled });
    expect(verdict).toMatchObject({ histories: 2, requests: 80 });
    opened = 0;
    await expect(checkClients(mute, OPTIONS)).rejects.toThrow('silent');
  });

  it('says what a locker did that broke down', async () => {
    const finding = { kind: 'crashed', message: 'it ended' } as const;
    const broken = behind(() => async () => ({ kind: 'broken', finding }));
    const { wrong } = await checkClients(broken, OPTIONS);
    expect(wrong?.failures[0]).toMatch(/was never answered: it ended/);
  });
});

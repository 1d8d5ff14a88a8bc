import { PROTOCOL_VERSION } from '../../machines/protocol/hello.ts';
import type { Command } from '../../machines/command.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';

const SIZES = [
  { name: 'S', count: 1 },
  { name: 'M', count: 1 },
];
const START_MS = Date.UTC(2027, 0, 4);
const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * What somebody recorded of our locker in the protocol: line 1 is the hello, 2 its answer, and from then on each request
 * is followed by its answer. A parcel is taken out, one expires, one driver comes too late and the bank is full once.
 */
export async function protocolLog(): Promise<readonly string[]> {
  const locker = await lockerSource('compiled').open({ sizes: SIZES, startMs: START_MS });
  const { hello } = locker;
  const lines: object[] = [
    { id: 'h', atMs: START_MS, hello: { protocol: PROTOCOL_VERSION, sizes: SIZES } },
    { id: 'h', hello: { protocol: PROTOCOL_VERSION, ...hello } },
  ];
  let id = 0;

  async function ask(afterMs: number, command: Command): Promise<string> {
    const request = { id: `${++id}`, atMs: START_MS + afterMs, command };
    const outcome = await locker.execute(request);
    if (outcome.kind !== 'reply') throw new Error('Our locker answers.');
    const { reply, doors, order } = outcome;
    lines.push(request, { id: request.id, reply, doors, order });
    return 'code' in reply ? reply.code : 'reservation' in reply ? String(reply.reservation) : '';
  }

  const first = await ask(0, { type: 'deposit', size: 'S' });
  await ask(1, { type: 'deposit', size: 'S' });
  await ask(MINUTE_MS, { type: 'pickup', code: first });
  await ask(MINUTE_MS, { type: 'deposit', size: 'M' });
  const reservation = await ask(MINUTE_MS, { type: 'reserve', size: 'S' });
  await ask(4 * MINUTE_MS, { type: 'confirm', reservation });
  await ask(MINUTE_MS + WEEK_MS + 1, { type: 'openExpired' });
  await ask(MINUTE_MS + WEEK_MS + 2, { type: 'confirmRemoval', compartment: 'M1' });
  await ask(MINUTE_MS + WEEK_MS + 3, { type: 'status' });
  return lines.map((line) => JSON.stringify(line));
}

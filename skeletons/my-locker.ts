// A locker that Pigeonhole can verify and load-test. It reads requests from stdin and writes their answers to
// stdout, one JSON text a line; docs/protocol.md of Pigeonhole describes them.
//
//   npx pigeonhole verify --locker command:'node my-locker.ts'
//
// Node runs it from version 22.18 on; before that, `npx tsx my-locker.ts` does, or any compiler
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';

const DAY_MS = 86_400_000;
const VALIDITY_MS = 7 * DAY_MS;
const REMEMBERED_MS = 30 * DAY_MS;

interface Size {
  name: string;
  count: number;
}

interface Compartment {
  id: string;
  size: string;
  parcel: Parcel | undefined;
}

interface Parcel {
  compartment: Compartment;
  expiresAtMs: number;
  ending?: 'alreadyUsed' | 'returned';
  endedAtMs?: number;
}

type Command =
  | { type: 'deposit'; size: string }
  | { type: 'pickup'; code: string }
  | { type: 'openExpired' }
  | { type: 'confirmRemoval'; compartment: string };

type Reply =
  | { ok: false; reason: string }
  | { ok: true; compartment: string; code?: string; expiresAtMs?: number }
  | { ok: true; opened: string[]; blocked: string[] };

interface Request {
  id: string;
  atMs: number;
  hello?: { sizes: Size[] };
  command?: Command;
}

// TODO: Call your own locker here. This small one keeps parcels in memory, and does what it declares below.
class Locker {
  readonly sizes: Size[];
  readonly compartments: Compartment[];
  readonly parcels = new Map<string, Parcel>(); // by code, in the order of their deposits

  constructor(sizes: Size[]) {
    this.sizes = sizes;
    this.compartments = sizes.flatMap(({ name, count }) =>
      Array.from({ length: count }, (_, i) => ({
        id: `${name}${i + 1}`,
        size: name,
        parcel: undefined,
      })),
    );
  }

  execute(command: Command, nowMs: number): Reply {
    switch (command.type) {
      case 'deposit':
        return this.deposit(command.size, nowMs);
      case 'pickup':
        return this.pickup(command.code, nowMs);
      case 'openExpired':
        return this.openExpired(nowMs);
      case 'confirmRemoval':
        return this.confirmRemoval(command.compartment, nowMs);
    }
  }

  deposit(size: string, nowMs: number): Reply {
    if (!this.sizes.some(({ name }) => name === size)) return reject('unknownSize');
    const free = this.compartments.find((one) => one.size === size && !one.parcel);
    if (!free) return reject('noCompartment');
    const code = this.newCode();
    free.parcel = { compartment: free, expiresAtMs: nowMs + VALIDITY_MS };
    this.parcels.set(code, free.parcel);
    return { ok: true, compartment: free.id, code, expiresAtMs: free.parcel.expiresAtMs };
  }

  pickup(code: string, nowMs: number): Reply {
    const parcel = this.parcels.get(code);
    if (!parcel || nowMs > (parcel.endedAtMs ?? nowMs) + REMEMBERED_MS)
      return reject('invalidCode');
    if (parcel.ending) return reject(parcel.ending);
    if (nowMs > parcel.expiresAtMs) return reject('expired');
    return this.takeOut(parcel, 'alreadyUsed', nowMs);
  }

  openExpired(nowMs: number): Reply {
    const inside = [...this.parcels.values()].filter(({ ending }) => !ending);
    const expired = inside.filter(({ expiresAtMs }) => nowMs > expiresAtMs);
    return { ok: true, opened: expired.map(({ compartment }) => compartment.id), blocked: [] };
  }

  confirmRemoval(compartment: string, nowMs: number): Reply {
    const found = this.compartments.find(({ id }) => id === compartment);
    if (!found) return reject('unknownCompartment');
    if (!found.parcel) return reject('notOccupied');
    if (nowMs <= found.parcel.expiresAtMs) return reject('notExpired');
    return this.takeOut(found.parcel, 'returned', nowMs);
  }

  takeOut(parcel: Parcel, ending: 'alreadyUsed' | 'returned', nowMs: number): Reply {
    Object.assign(parcel, { ending, endedAtMs: nowMs });
    parcel.compartment.parcel = undefined;
    return { ok: true, compartment: parcel.compartment.id };
  }

  newCode(): string {
    const code = String(randomInt(10_000_000, 100_000_000));
    return this.parcels.has(code) ? this.newCode() : code;
  }
}

const reject = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** The compartments whose doors a successful command opens. */
function doorsOf(command: Command, reply: Reply): string[] {
  if (!reply.ok || command.type === 'confirmRemoval') return [];
  return 'opened' in reply ? reply.opened : [reply.compartment];
}

// TODO: Declare what your locker does, and how; what is left out has the default that docs/protocol.md gives.
const hello = (sizes: Size[]) => ({
  protocol: 1,
  name: 'my locker',
  version: '0.1.0',
  sizes,
  capabilities: {
    commands: ['deposit', 'pickup', 'openExpired', 'confirmRemoval'],
    strategy: 'exact',
    tells: ['doors', 'deadlines'],
  },
});

let locker = new Locker([]);
let nowMs = 0;

function answer(request: Request): object {
  if (request.hello) {
    locker = new Locker(request.hello.sizes);
    nowMs = request.atMs;
    return { hello: hello(request.hello.sizes) };
  }
  const command = request.command!;
  nowMs = Math.max(nowMs, request.atMs); // time never runs backwards
  const reply = locker.execute(command, nowMs);
  return { reply, doors: doorsOf(command, reply) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request;
  let said: object;
  try {
    said = answer(request);
  } catch (error) {
    said = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify({ id: request.id, ...said })}\n`);
}

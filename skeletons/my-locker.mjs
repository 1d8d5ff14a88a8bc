// A locker that Pigeonhole can verify and load-test. It reads requests from stdin and writes their answers to
// stdout, one JSON text a line; docs/protocol.md of Pigeonhole describes them.
//
//   npx pigeonhole verify --locker command:'node my-locker.mjs'
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';

const DAY_MS = 86_400_000;
const VALIDITY_MS = 7 * DAY_MS;
const REMEMBERED_MS = 30 * DAY_MS;

// TODO: Call your own locker here. This small one keeps parcels in memory, and does what it declares below.
class Locker {
  constructor(sizes) {
    this.sizes = sizes;
    this.compartments = sizes.flatMap(({ name, count }) =>
      Array.from({ length: count }, (_, i) => ({ id: `${name}${i + 1}`, size: name })),
    );
    this.parcels = new Map(); // by code, in the order of their deposits
  }

  deposit({ size }, nowMs) {
    if (!this.sizes.some(({ name }) => name === size)) return reject('unknownSize');
    const free = this.compartments.find((one) => one.size === size && !one.parcel);
    if (!free) return reject('noCompartment');
    const code = this.newCode();
    free.parcel = { compartment: free, expiresAtMs: nowMs + VALIDITY_MS };
    this.parcels.set(code, free.parcel);
    return { ok: true, compartment: free.id, code, expiresAtMs: free.parcel.expiresAtMs };
  }

  pickup({ code }, nowMs) {
    const parcel = this.parcels.get(code);
    if (!parcel || nowMs > parcel.endedAtMs + REMEMBERED_MS) return reject('invalidCode');
    if (parcel.ending) return reject(parcel.ending);
    if (nowMs > parcel.expiresAtMs) return reject('expired');
    return this.takeOut(parcel, 'alreadyUsed', nowMs);
  }

  openExpired(_, nowMs) {
    const inside = [...this.parcels.values()].filter(({ ending }) => !ending);
    const expired = inside.filter(({ expiresAtMs }) => nowMs > expiresAtMs);
    return { ok: true, opened: expired.map(({ compartment }) => compartment.id), blocked: [] };
  }

  confirmRemoval({ compartment }, nowMs) {
    const found = this.compartments.find(({ id }) => id === compartment);
    if (!found) return reject('unknownCompartment');
    if (!found.parcel) return reject('notOccupied');
    if (nowMs <= found.parcel.expiresAtMs) return reject('notExpired');
    return this.takeOut(found.parcel, 'returned', nowMs);
  }

  takeOut(parcel, ending, nowMs) {
    Object.assign(parcel, { ending, endedAtMs: nowMs });
    parcel.compartment.parcel = undefined;
    return { ok: true, compartment: parcel.compartment.id };
  }

  newCode() {
    const code = String(randomInt(10_000_000, 100_000_000));
    return this.parcels.has(code) ? this.newCode() : code;
  }
}

const reject = (reason) => ({ ok: false, reason });

/** The compartments whose doors a successful command opens. */
function doorsOf(command, reply) {
  if (!reply.ok || command.type === 'confirmRemoval') return [];
  return reply.opened ?? [reply.compartment];
}

// TODO: Declare what your locker does, and how; what is left out has the default that docs/protocol.md gives.
const hello = (sizes) => ({
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

let locker;
let nowMs = 0;

function answer(request) {
  if (request.hello) {
    locker = new Locker(request.hello.sizes);
    nowMs = request.atMs;
    return { hello: hello(request.hello.sizes) };
  }
  const { command } = request;
  nowMs = Math.max(nowMs, request.atMs); // time never runs backwards
  const reply = locker[command.type](command, nowMs);
  return { reply, doors: doorsOf(command, reply) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let said;
  try {
    said = answer(request);
  } catch (error) {
    said = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify({ id: request.id, ...said })}\n`);
}

// The two workloads of `npm run bench:peers` with no simulator at all: what a program costs that does these
// and nothing else. Numbers in arrays and a binary heap; no codes, no states that anybody could ask for, no
// strategies, no trace.
//
// Usage: node plain-workloads.mjs WORKLOAD YEARS SEED. Prints one line of JSON (bench/peers/result.ts).
// Times are in days.

const SECOND = 1 / 86_400;
const MINUTE = 60 * SECOND;

const CAPACITY = [30, 20, 10];
const COMPARTMENTS = 60;
const ARRIVAL_RATE = 60;
// Shares of the sizes, summed: 50 % S, 30 % M, 20 % L.
const UP_TO_S = 0.5;
const UP_TO_M = 0.8;
// Lognormal with mean 1 and coefficient of variation 1.
const SIGMA = Math.sqrt(Math.log(2));
const MU = (-SIGMA * SIGMA) / 2;

const HANDLING_MEAN = 45 * SECOND;
const RESERVATION_TIMEOUT = 3 * MINUTE;
const WALK_AWAY = 0.03;
const FORGOTTEN = 0.02;
const VALIDITY = 7;
const STAFF_ROUND = 6 / 24;

/** Events by number, each scheduled once at most; which is next, and which is taken back. */
class Heap {
  constructor(events) {
    this.times = new Float64Array(events);
    this.places = new Int32Array(events).fill(-1);
    this.events = new Int32Array(events);
    this.length = 0;
  }

  schedule(event, time) {
    this.times[event] = time;
    this.up(this.length++, event);
  }

  cancel(event) {
    const place = this.places[event];
    if (place < 0) return;
    this.places[event] = -1;
    const last = this.events[--this.length];
    if (place === this.length) return;
    this.up(place, last);
    this.down(this.places[last], last);
  }

  next() {
    return this.events[0];
  }

  up(from, event) {
    const { times, places, events } = this;
    const time = times[event];
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = events[above];
      if (times[parent] <= time) break;
      events[place] = parent;
      places[parent] = place;
      place = above;
    }
    events[place] = event;
    places[event] = place;
  }

  down(from, event) {
    const { times, places, events, length } = this;
    const time = times[event];
    let place = from;
    for (let below = 2 * place + 1; below < length; below = 2 * place + 1) {
      if (below + 1 < length && times[events[below + 1]] < times[events[below]]) below++;
      const child = events[below];
      if (times[child] >= time) break;
      events[place] = child;
      places[child] = place;
      place = below;
    }
    events[place] = event;
    places[event] = place;
  }
}

/** Uniform in (0, 1): xorshift128 of 32 bits (Marsaglia 2003). */
function createUniform(seed) {
  let [x, y, z, w] = [123456789 ^ seed, 362436069, 521288629, 88675123];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return ((w >>> 0) + 0.5) / 0x1_0000_0000;
  };
}

const FREE = 0;
const RESERVED = 1;
const OCCUPIED = 2;

// A compartment's next customer or driver is the event of its number, its timer the one after all of these.
const ARRIVAL = 2 * COMPARTMENTS;
const STAFF = ARRIVAL + 1;

function simulate(hasWholeLives, years, seed) {
  const uniform = createUniform(seed);
  const exponential = (mean) => -mean * Math.log(uniform());
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const pickupDelay = () => Math.exp(MU + SIGMA * normal());

  const heap = new Heap(STAFF + 1);
  const states = new Uint8Array(COMPARTMENTS);
  const sizeOf = Uint8Array.from(CAPACITY.flatMap((count, size) => new Array(count).fill(size)));
  const free = CAPACITY.map(() => []);
  for (const [compartment, size] of sizeOf.entries()) free[size].push(compartment);
  let expired = [];
  const offered = [0, 0, 0];
  const rejected = [0, 0, 0];

  function release(compartment) {
    states[compartment] = FREE;
    free[sizeOf[compartment]].push(compartment);
  }

  function occupy(compartment, now) {
    states[compartment] = OCCUPIED;
    if (hasWholeLives) {
      heap.schedule(COMPARTMENTS + compartment, now + VALIDITY);
      if (uniform() < FORGOTTEN) return;
    }
    heap.schedule(compartment, now + pickupDelay());
  }

  function arrive(now) {
    heap.schedule(ARRIVAL, now + exponential(1 / ARRIVAL_RATE));
    const draw = uniform();
    const size = draw < UP_TO_S ? 0 : draw < UP_TO_M ? 1 : 2;
    offered[size]++;
    const compartment = free[size].pop();
    if (compartment === undefined) {
      rejected[size]++;
    } else if (hasWholeLives) {
      states[compartment] = RESERVED;
      heap.schedule(COMPARTMENTS + compartment, now + RESERVATION_TIMEOUT);
      if (uniform() >= WALK_AWAY) heap.schedule(compartment, now + exponential(HANDLING_MEAN));
    } else {
      occupy(compartment, now);
    }
  }

  /** The driver confirms, or the customer picks up. */
  function act(compartment, now) {
    heap.cancel(COMPARTMENTS + compartment);
    if (states[compartment] === RESERVED) occupy(compartment, now);
    else release(compartment);
  }

  function timeOut(compartment) {
    heap.cancel(compartment);
    if (states[compartment] === RESERVED) release(compartment);
    else expired.push(compartment);
  }

  heap.schedule(ARRIVAL, exponential(1 / ARRIVAL_RATE));
  if (hasWholeLives) heap.schedule(STAFF, STAFF_ROUND);
  const end = 365 * years;
  for (;;) {
    const event = heap.next();
    const now = heap.times[event];
    if (now > end) return { offered, rejected };
    heap.cancel(event);
    if (event < COMPARTMENTS) act(event, now);
    else if (event < ARRIVAL) timeOut(event - COMPARTMENTS);
    else if (event === ARRIVAL) arrive(now);
    else {
      for (const compartment of expired) release(compartment);
      expired = [];
      heap.schedule(STAFF, now + 1);
    }
  }
}

const [workload, years, seed] = process.argv.slice(2);
const begun = process.cpuUsage();
const counts = simulate(workload === 'full-lifecycle', Number(years), Number(seed));
const { user, system } = process.cpuUsage(begun);
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, ...counts }));

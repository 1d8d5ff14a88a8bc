// The two workloads of `npm run bench:peers` for SIM.JS, as its users would write them.
//
// A race is two timers, and whichever comes first cancels the other; the renege clause
// `setTimer(…).waitUntil(…)` does the same a little slower. SIM.JS leaves what is cancelled in its queue,
// and skips it when its time has come. A compartment is counted, not got from a Buffer: who finds none
// free does not wait for one.
//
// Usage: node simjs-workloads.mjs WORKLOAD YEARS SEED. Prints one line of JSON (bench/peers/result.ts).
// Times are in days.

// The package says what it offers to browsers only.
globalThis.window = globalThis;
await import('simjs');
const { Entity, Random, Sim } = globalThis.Sim;

const SECOND = 1 / 86_400;
const MINUTE = 60 * SECOND;

const CAPACITY = [30, 20, 10];
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

/** A bank of compartments, who comes to it, and what is counted. */
class Site extends Entity {
  start(seed) {
    this.random = new Random(seed);
    this.free = [...CAPACITY];
    this.offered = [0, 0, 0];
    this.rejected = [0, 0, 0];
    this.nextArrival();
  }

  nextArrival() {
    this.setTimer(this.random.exponential(ARRIVAL_RATE)).done(this.arrive);
  }

  arrive() {
    const draw = this.random.random();
    const size = draw < UP_TO_S ? 0 : draw < UP_TO_M ? 1 : 2;
    this.offered[size]++;
    if (this.free[size] === 0) {
      this.rejected[size]++;
    } else {
      this.free[size]--;
      this.accept(size);
    }
    this.nextArrival();
  }

  release(size) {
    this.free[size]++;
  }

  pickupDelay() {
    return Math.exp(this.random.normal(MU, SIGMA));
  }
}

/** loss-system: put in at once, and stays until it is picked up. */
class LossSystem extends Site {
  accept(size) {
    this.setTimer(this.pickupDelay()).done(() => this.release(size));
  }
}

/** full-lifecycle: the driver against the reservation timer, the customer against the code's expiry. */
class FullLifecycle extends Site {
  start(seed) {
    super.start(seed);
    this.expired = [];
    this.setTimer(STAFF_ROUND).done(this.staffRound);
  }

  accept(size) {
    if (this.random.random() < WALK_AWAY) {
      this.setTimer(RESERVATION_TIMEOUT).done(() => this.release(size));
    } else {
      const timeout = this.setTimer(RESERVATION_TIMEOUT).done(() => {
        confirm.cancel();
        this.release(size);
      });
      const confirm = this.setTimer(this.random.exponential(1 / HANDLING_MEAN)).done(() => {
        timeout.cancel();
        this.confirm(size);
      });
    }
  }

  confirm(size) {
    if (this.random.random() < FORGOTTEN) {
      this.setTimer(VALIDITY).done(() => this.expired.push(size));
    } else {
      const expiry = this.setTimer(VALIDITY).done(() => {
        pickup.cancel();
        this.expired.push(size);
      });
      const pickup = this.setTimer(this.pickupDelay()).done(() => {
        expiry.cancel();
        this.release(size);
      });
    }
  }

  staffRound() {
    for (const size of this.expired) this.release(size);
    this.expired = [];
    this.setTimer(1).done(this.staffRound);
  }
}

const [workload, years, seed] = process.argv.slice(2);
const begun = process.cpuUsage();
const sim = new Sim();
const site = sim.addEntity(
  workload === 'loss-system' ? LossSystem : FullLifecycle,
  'site',
  Number(seed),
);
sim.simulate(365 * Number(years));
const { user, system } = process.cpuUsage(begun);
const { offered, rejected } = site;
console.log(JSON.stringify({ cpuSeconds: (user + system) / 1e6, offered, rejected }));

// A small locker, right in all that docs/locker.md asks, to plant bugs in: each is one line of this file
// written otherwise (test/mutants/mutants.ts). Plain lists, searched from end to end; it shares nothing with ours.

const HOLDERS = ['reserve', 'confirm', 'cancel', 'deposit', 'pickup', 'status'];
const COMMANDS = [...HOLDERS, 'openExpired', 'confirmRemoval', 'fault', 'repair'];
const TIMEOUT_MS = 180_000;
const VALIDITY_MS = 604_800_000;
const REMEMBER_RESERVATIONS_MS = 86_400_000;
const REMEMBER_CODES_MS = 2_592_000_000;

export default class ReferenceLocker {
  constructor({ sizes, atMs = 0 }) {
    this.sizes = sizes;
    this.state = fresh(sizes, atMs);
  }

  get hello() {
    const tells = ['doors', 'deadlines', 'notifications'];
    const more = { strategy: 'exact', idempotent: true, tells };
    const capabilities = { commands: COMMANDS, ...more };
    return { protocol: 1, name: 'reference', version: '1', sizes: this.sizes, capabilities };
  }

  execute(command, atMs, id) {
    const { state } = this;
    if (state.answers[id]) return { reply: state.answers[id], doors: [] };
    state.now = Math.max(state.now, atMs);
    this.doors = [];
    this.notifications = [];
    this.settle();
    const reply = this[`${command.type}Now`](command);
    state.answers[id] = reply;
    return { reply, doors: this.doors, notifications: this.notifications };
  }

  /** Lets happen what is due, and forgets. */
  settle() {
    const { state } = this;
    for (const each of state.reservations) {
      if (each.ended === null && state.now >= each.until) {
        this.at(each.compartment).state = 'free';
        end(each, 'reservationExpired', each.until);
      }
    }
    state.reservations = remembered(state.reservations, state.now, REMEMBER_RESERVATIONS_MS);
    state.tokens = remembered(state.tokens, state.now, REMEMBER_CODES_MS);
  }

  reserveNow({ size }) {
    const { state } = this;
    if (!this.sizes.some(({ name }) => name === size)) return no('unknownSize');
    const place = state.compartments.find((each) => each.size === size && each.state === 'free');
    const outOfService = state.compartments.filter(isOut).length;
    if (!place) return { ...no('noCompartment'), outOfService };
    place.state = 'reserved';
    this.doors.push(place.id);
    const reservation = this.newReservation();
    const until = state.now + TIMEOUT_MS;
    state.reservations.push({ id: reservation, compartment: place.id, until, ended: null });
    return { ok: true, reservation, compartment: place.id, reservedUntilMs: until };
  }

  confirmNow({ reservation }) {
    const { state } = this;
    const found = state.reservations.find(({ id }) => id === reservation);
    if (!found) return no('unknownReservation');
    if (found.ended) return no(found.ended);
    end(found, 'alreadyConfirmed', state.now);
    this.at(found.compartment).state = 'occupied';
    const code = this.newCode();
    const expiresAt = state.now + VALIDITY_MS;
    state.tokens.push({ code, compartment: found.compartment, expiresAt, ended: null });
    this.notifications.push({ to: reservation, text: `Your code is ${code}.` });
    return { ok: true, code, expiresAtMs: expiresAt, compartment: found.compartment };
  }

  cancelNow({ reservation }) {
    const found = this.state.reservations.find(({ id }) => id === reservation);
    if (!found) return no('unknownReservation');
    if (found.ended) return no(found.ended);
    end(found, 'cancelled', this.state.now);
    this.at(found.compartment).state = 'free';
    return { ok: true, compartment: found.compartment };
  }

  depositNow({ size }) {
    const reserved = this.reserveNow({ size });
    if (!reserved.ok) return reserved;
    return { ...this.confirmNow(reserved), reservation: reserved.reservation };
  }

  pickupNow({ code }) {
    const { state } = this;
    const token = state.tokens.find((each) => each.code === code);
    if (!token) return no('invalidCode');
    if (token.ended) return no(token.ended);
    if (state.now > token.expiresAt) return no('expired');
    const place = this.at(token.compartment);
    if (isOut(place)) return no('compartmentOutOfService');
    end(token, 'alreadyUsed', state.now);
    place.state = 'free';
    this.doors.push(place.id);
    return { ok: true, compartment: place.id };
  }

  openExpiredNow() {
    const { tokens, now } = this.state;
    const expired = tokens.filter(({ ended, expiresAt }) => !ended && now > expiresAt);
    const places = expired.map(({ compartment }) => this.at(compartment));
    const opened = places.filter((place) => !isOut(place)).map(({ id }) => id);
    const blocked = places.filter(isOut).map(({ id }) => id);
    this.doors.push(...opened);
    this.notifications.push({ to: 'staff', text: `Take the parcels out of ${opened.join(', ')}.` });
    return { ok: true, opened, blocked };
  }

  confirmRemovalNow({ compartment }) {
    const place = this.at(compartment);
    if (!place) return no('unknownCompartment');
    if (isOut(place)) return no('compartmentOutOfService');
    if (place.state !== 'occupied') return no('notOccupied');
    const token = this.openIn(this.state.tokens, compartment);
    if (this.state.now <= token.expiresAt) return no('notExpired');
    end(token, 'returned', this.state.now);
    place.state = 'free';
    return { ok: true, compartment };
  }

  faultNow({ compartment }) {
    const place = this.at(compartment);
    if (!place) return no('unknownCompartment');
    if (isOut(place)) return no('alreadyOutOfService');
    const lost = this.openIn(this.state.reservations, compartment);
    if (lost) end(lost, 'compartmentOutOfService', this.state.now);
    place.state = { free: 'empty', reserved: 'unverified', occupied: 'holding' }[place.state];
    return { ok: true, compartment };
  }

  repairNow({ compartment }) {
    const place = this.at(compartment);
    if (!place) return no('unknownCompartment');
    if (!isOut(place)) return no('notOutOfService');
    if (place.state === 'unverified') this.doors.push(compartment);
    place.state = place.state === 'holding' ? 'occupied' : 'free';
    return { ok: true, compartment };
  }

  statusNow() {
    const { compartments, tokens, now } = this.state;
    const sizes = {};
    for (const { name } of this.sizes) {
      const all = compartments.filter(({ size }) => size === name);
      const n = (state) => all.filter((each) => each.state === state).length;
      const outOfService = {
        empty: n('empty'),
        unverified: n('unverified'),
        holding: n('holding'),
      };
      sizes[name] = {
        free: n('free'),
        reserved: n('reserved'),
        occupied: n('occupied'),
        outOfService,
      };
    }
    const inside = tokens.filter(({ ended }) => !ended);
    const expired = inside.filter(({ expiresAt }) => now > expiresAt).length;
    return { ok: true, sizes, tokens: { live: inside.length - expired, expired } };
  }

  newReservation() {
    return `R${this.state.nextReservation++}`;
  }

  newCode() {
    return String(10_000_000 + ((this.state.nextCode++ * 7_919) % 90_000_000));
  }

  at(compartment) {
    return this.state.compartments.find(({ id }) => id === compartment);
  }

  openIn(entries, compartment) {
    return entries.find((each) => each.compartment === compartment && !each.ended);
  }
}

function fresh(sizes, now) {
  const compartments = sizes.flatMap(({ name, count }) =>
    Array.from({ length: count }, (_, i) => ({ id: `${name}${i + 1}`, size: name, state: 'free' })),
  );
  const none = { reservations: [], tokens: [], answers: {} };
  return { now, compartments, ...none, nextReservation: 1, nextCode: 1 };
}

function no(reason) {
  return { ok: false, reason };
}

function isOut({ state }) {
  return state === 'empty' || state === 'unverified' || state === 'holding';
}

function end(entry, ended, endedAt) {
  entry.ended = ended;
  entry.endedAt = endedAt;
}

function remembered(entries, now, rememberMs) {
  return entries.filter(({ ended, endedAt }) => !ended || now <= endedAt + rememberMs);
}

import type { Mutant } from './mutant.ts';

/** Wrong lockers, each by one line, that are right as long as nothing goes wrong around them. */
export const FAULT_MUTANTS: readonly Mutant[] = [
  // What is lost with the power.
  {
    name: 'time-outs are lost in a power cut',
    property: 'reservation-ends-once',
    locker: 'durable',
    right: 'reservations: stored.reservations,',
    wrong: 'reservations: stored.reservations.map((each) => ({ ...each, until: Infinity })),',
    shortest: 2,
  },
  {
    name: 'the three minutes begin again after a power cut',
    property: 'reservation-ends-once',
    locker: 'durable',
    right: 'reservations: stored.reservations,',
    wrong:
      'reservations: stored.reservations.map((each) => ({ ...each, until: each.ended ? each.until : this.state.now + 180_000 })),',
    shortest: 2,
  },
  {
    name: 'the seven days begin again after a power cut',
    property: 'token-validity',
    locker: 'durable',
    right: 'tokens: stored.tokens,',
    wrong:
      'tokens: stored.tokens.map((each) => ({ ...each, expiresAt: this.state.now + 604_800_000 })),',
    shortest: 2,
  },
  {
    name: 'codes are forgotten in a power cut',
    property: 'survives-power-cut',
    locker: 'durable',
    right: 'tokens: stored.tokens,',
    wrong: 'tokens: [],',
    shortest: 2,
  },
  {
    name: 'spent codes are forgotten in a power cut',
    property: 'survives-power-cut',
    locker: 'durable',
    right: 'tokens: stored.tokens,',
    wrong: 'tokens: stored.tokens.filter(({ ended }) => !ended),',
    shortest: 3,
  },
  {
    name: 'open reservations are forgotten in a power cut',
    property: 'survives-power-cut',
    locker: 'durable',
    right: 'reservations: stored.reservations,',
    wrong: 'reservations: stored.reservations.filter(({ ended }) => ended),',
    shortest: 2,
  },
  {
    name: 'every compartment is free after a power cut',
    property: 'only-free-given',
    locker: 'durable',
    right: 'compartments: stored.compartments,',
    wrong: 'compartments: this.state.compartments,',
    shortest: 2,
  },
  {
    name: 'a reserved compartment is lost in a power cut',
    property: 'strategy-kept',
    locker: 'durable',
    right: 'reservations: stored.reservations,',
    wrong:
      "reservations: stored.reservations.map((each) => (each.ended ? each : { ...each, ended: 'reservationExpired' })),",
    shortest: 2,
  },
  {
    name: 'faulty compartments work again after a power cut',
    property: 'out-of-service-idle',
    locker: 'durable',
    right: 'compartments: stored.compartments,',
    wrong:
      "compartments: stored.compartments.map((each) => (each.state === 'empty' ? { ...each, state: 'free' } : each)),",
    shortest: 2,
  },
  {
    name: 'codes are counted from the first again after a power cut',
    property: 'code-unique',
    locker: 'durable',
    right: 'nextCode: stored.nextCode,',
    wrong: 'nextCode: 1,',
    shortest: 2,
  },
  {
    name: 'answers are forgotten in a power cut',
    property: 'idempotent-retry',
    locker: 'durable',
    right: 'answers: stored.answers,',
    wrong: 'answers: {},',
    shortest: 2,
  },
  {
    name: 'the latest instant is forgotten in a power cut',
    property: 'token-validity',
    locker: 'durable',
    right: 'now: stored.now,',
    wrong: 'now: 0,',
    shortest: 2,
  },
  // What is stored too late, or in pieces.
  {
    name: 'a deposit is answered before it is stored',
    property: 'survives-power-cut',
    locker: 'durable',
    right: 'const answer = super.execute(command, atMs, id);\n    this.save();',
    wrong:
      "if (command.type === 'deposit') this.save();\n    const answer = super.execute(command, atMs, id);\n    if (command.type !== 'deposit') this.save();",
    shortest: 2,
  },
  {
    name: 'an answer is stored after what it tells of',
    property: 'strategy-kept',
    locker: 'durable',
    right: "this.store.set('state', JSON.stringify(this.state));",
    wrong:
      "for (const answers of [{}, this.state.answers]) this.store.set('state', JSON.stringify({ ...this.state, answers }));",
    shortest: 1,
  },
  // Requests that come twice, late, or from a wrong clock.
  {
    name: 'two copies of a request at once are both executed',
    property: 'idempotent-retry',
    locker: 'durable',
    right: 'execute(command, atMs, id) {\n    const answer',
    wrong:
      'async execute(command, atMs, id) {\n    const isNew = !this.state.answers[id];\n    await null;\n    if (isNew) delete this.state.answers[id];\n    const answer',
    shortest: 2,
  },
  {
    name: 'only the last request is remembered',
    property: 'idempotent-retry',
    right: 'state.answers[id] = reply;',
    wrong: 'state.answers = { [id]: reply };',
    shortest: 3,
  },
  {
    name: 'a clock that goes back is believed',
    property: 'token-validity',
    right: 'state.now = Math.max(state.now, atMs);',
    wrong: 'state.now = atMs;',
    shortest: 2,
  },
  {
    name: 'a reservation that is overtaken begins in the past',
    property: 'reservation-timeout',
    right: 'state.now = Math.max(state.now, atMs);\n    this.doors = [];',
    wrong:
      "state.now = command.type === 'reserve' ? atMs : Math.max(state.now, atMs);\n    this.doors = [];",
    shortest: 2,
  },
  // Doors that jam: a fault in the millisecond of the opening, which is seldom by chance.
  {
    name: 'a door that jams at the pickup stays in use',
    property: 'out-of-service-idle',
    right: 'place.state = { free:',
    wrong:
      'if (this.state.tokens.every((each) => each.compartment !== compartment || each.endedAt !== this.state.now)) place.state = { free:',
    shortest: 4,
  },
  {
    name: 'a code lives again if its door jams at the pickup',
    property: 'code-single-use',
    right: "if (lost) end(lost, 'compartmentOutOfService', this.state.now);",
    wrong:
      "if (lost) end(lost, 'compartmentOutOfService', this.state.now);\n    for (const token of this.state.tokens) if (token.compartment === compartment && token.endedAt === this.state.now) token.ended = null;",
    shortest: 4,
  },
];

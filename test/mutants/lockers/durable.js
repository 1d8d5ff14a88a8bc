// The reference locker, made durable: what it has answered is stored before the answer is given, and it goes on with that
// after a power cut. `store` keeps texts by key: memory of Pigeonhole's for the module that this is, files in
// durable-program.js.
import ReferenceLocker from './reference.js';

export default class DurableLocker extends ReferenceLocker {
  constructor({ sizes, atMs, resume, store }) {
    super({ sizes, atMs });
    this.store = store;
    if (resume) this.goOn(JSON.parse(store.get('state')));
    else this.save();
  }

  get hello() {
    const { capabilities, ...hello } = super.hello;
    return { ...hello, name: 'durable', capabilities: { ...capabilities, persistent: true } };
  }

  execute(command, atMs, id) {
    const answer = super.execute(command, atMs, id);
    this.save();
    return answer;
  }

  /** In one piece: a command is stored as a whole, with its answer, or not at all. */
  save() {
    this.store.set('state', JSON.stringify(this.state));
  }

  goOn(stored) {
    this.state = {
      now: stored.now,
      compartments: stored.compartments,
      reservations: stored.reservations,
      tokens: stored.tokens,
      answers: stored.answers,
      nextReservation: stored.nextReservation,
      nextCode: stored.nextCode,
    };
  }
}

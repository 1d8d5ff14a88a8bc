import type { SparseChain } from './sparse-chain.ts';

const FIRST_CAPACITY = 1024;

/** The transitions of a chain in the order in which they are found, in numbers that leave no garbage behind. */
export class Flows {
  private many = 0;
  private from = new Int32Array(FIRST_CAPACITY);
  private into = new Int32Array(FIRST_CAPACITY);
  private rates = new Float64Array(FIRST_CAPACITY);

  add(from: number, into: number, rate: number): void {
    if (this.many === this.from.length) this.grow();
    this.from[this.many] = from;
    this.into[this.many] = into;
    this.rates[this.many] = rate;
    this.many++;
  }

  /** Sorts them by the state that they lead to, by counting. Hot, so written out. */
  byTarget(states: number): SparseChain {
    const { many } = this;
    const first = new Int32Array(states + 1);
    const out = new Float64Array(states);
    for (let flow = 0; flow < many; flow++) {
      first[this.into[flow]! + 1]!++;
      out[this.from[flow]!]! += this.rates[flow]!;
    }
    for (let state = 0; state < states; state++) first[state + 1]! += first[state]!;
    const next = first.slice();
    const from = new Int32Array(many);
    const rates = new Float64Array(many);
    for (let flow = 0; flow < many; flow++) {
      const place = next[this.into[flow]!]!++;
      from[place] = this.from[flow]!;
      rates[place] = this.rates[flow]!;
    }
    return { states, first, from, rates, out };
  }

  private grow(): void {
    const { from, into, rates } = this;
    this.from = new Int32Array(2 * this.many);
    this.into = new Int32Array(2 * this.many);
    this.rates = new Float64Array(2 * this.many);
    this.from.set(from);
    this.into.set(into);
    this.rates.set(rates);
  }
}

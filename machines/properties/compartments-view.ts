import type { Bank } from '../bank.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../compartment.ts';

/** The states of a bank's compartments, as their changes have told them. */
export interface CompartmentsView {
  /** Undefined for an id that the bank does not have. */
  stateOf(compartment: string): CompartmentState | undefined;
  /** How many compartments are in a state, of one size (an index) or of the whole bank. */
  count(state: CompartmentState, size?: number): number;
  /** Free compartments of each size. */
  readonly free: ArrayLike<number>;
  /** Compartments of the whole bank that are out of service. */
  readonly outOfService: number;
  /** Compartments that hold a parcel: occupied, or out of service and holding. */
  readonly holding: number;
}

export interface WritableCompartmentsView extends CompartmentsView {
  move(compartment: string, to: CompartmentState): void;
  /** Every compartment is free again. */
  clear(): void;
  /** Takes over what another view of the same bank knows. */
  copy(other: WritableCompartmentsView): void;
}

export function createCompartmentsView(bank: Bank): WritableCompartmentsView {
  return new CompartmentStates(bank);
}

/** Numbers of the states. */
const STATE = Object.fromEntries(COMPARTMENT_STATES.map((state, i) => [state, i])) as Readonly<
  Record<CompartmentState, number>
>;
const STATES = COMPARTMENT_STATES.length;

class CompartmentStates implements WritableCompartmentsView {
  private readonly bank: Bank;
  /** The number of each compartment's state. */
  private readonly states: Uint8Array;
  /** Compartments in each state, those of each size after those of the state before. */
  private readonly counts: Int32Array;
  private readonly totals = new Int32Array(STATES);
  readonly free: Int32Array;

  constructor(bank: Bank) {
    const sizes = bank.sizes.length;
    this.bank = bank;
    this.states = new Uint8Array(bank.compartmentCount);
    this.counts = new Int32Array(STATES * sizes);
    this.free = this.counts.subarray(STATE.free * sizes, (STATE.free + 1) * sizes);
    this.clear();
  }

  stateOf(compartment: string): CompartmentState | undefined {
    const index = this.bank.indexOf(compartment);
    return index < 0 ? undefined : COMPARTMENT_STATES[this.states[index]!];
  }

  count(state: CompartmentState, size?: number): number {
    const number = STATE[state];
    return size === undefined
      ? this.totals[number]!
      : this.counts[number * this.bank.sizes.length + size]!;
  }

  get outOfService(): number {
    const { totals } = this;
    return (
      totals[STATE['outOfService.empty']]! +
      totals[STATE['outOfService.unverified']]! +
      totals[STATE['outOfService.holding']]!
    );
  }

  get holding(): number {
    return this.totals[STATE.occupied]! + this.totals[STATE['outOfService.holding']]!;
  }

  move(compartment: string, to: CompartmentState): void {
    const index = this.bank.indexOf(compartment);
    if (index < 0) return;
    const { counts, totals, states, bank } = this;
    const sizes = bank.sizes.length;
    const size = bank.sizeOf[index]!;
    const [before, after] = [states[index]!, STATE[to]];
    counts[before * sizes + size]!--;
    counts[after * sizes + size]!++;
    totals[before]!--;
    totals[after]!++;
    states[index] = after;
  }

  clear(): void {
    const { bank, states, counts, totals, free } = this;
    states.fill(STATE.free);
    counts.fill(0);
    totals.fill(0);
    totals[STATE.free] = bank.compartmentCount;
    for (const size of bank.sizeOf) free[size]!++;
  }

  copy({ states, counts, totals }: CompartmentStates): void {
    this.states.set(states);
    this.counts.set(counts);
    this.totals.set(totals);
  }
}

/** Whether a compartment in this state holds a parcel. */
export function holdsParcel(state: CompartmentState | undefined): boolean {
  return state === 'occupied' || state === 'outOfService.holding';
}

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
  /** Takes over what another view of the same bank knows. */
  copy(other: WritableCompartmentsView): void;
}

export function createCompartmentsView(bank: Bank): WritableCompartmentsView {
  return new CompartmentStates(bank);
}

const NONE = Object.fromEntries(COMPARTMENT_STATES.map((state) => [state, 0])) as Record<
  CompartmentState,
  number
>;

class CompartmentStates implements WritableCompartmentsView {
  private readonly bank: Bank;
  private readonly states: CompartmentState[];
  private readonly counts: Record<CompartmentState, Int32Array>;
  private readonly totals: Record<CompartmentState, number>;
  readonly free: Int32Array;

  constructor(bank: Bank) {
    this.bank = bank;
    this.states = Array.from(bank.sizeOf, () => 'free');
    const noneOfEachSize = () => new Int32Array(bank.sizes.length);
    this.counts = Object.fromEntries(
      COMPARTMENT_STATES.map((state) => [state, noneOfEachSize()]),
    ) as Record<CompartmentState, Int32Array>;
    this.totals = { ...NONE, free: bank.compartmentCount };
    this.free = this.counts.free;
    for (const size of bank.sizeOf) this.free[size]!++;
  }

  stateOf(compartment: string): CompartmentState | undefined {
    return this.states[this.bank.indexOf(compartment)];
  }

  count(state: CompartmentState, size?: number): number {
    return size === undefined ? this.totals[state] : this.counts[state][size]!;
  }

  get outOfService(): number {
    return (
      this.count('outOfService.empty') +
      this.count('outOfService.unverified') +
      this.count('outOfService.holding')
    );
  }

  get holding(): number {
    return this.count('occupied') + this.count('outOfService.holding');
  }

  move(compartment: string, to: CompartmentState): void {
    const index = this.bank.indexOf(compartment);
    if (index < 0) return;
    const size = this.bank.sizeOf[index]!;
    this.counts[this.states[index]!][size]!--;
    this.counts[to][size]!++;
    this.totals[this.states[index]!]--;
    this.totals[to]++;
    this.states[index] = to;
  }

  copy({ states, counts, totals }: CompartmentStates): void {
    Object.assign(this.totals, totals);
    for (const [index, state] of states.entries()) this.states[index] = state;
    for (const state of COMPARTMENT_STATES) this.counts[state].set(counts[state]);
  }
}

/** Whether a compartment in this state holds a parcel. */
export function holdsParcel(state: CompartmentState | undefined): boolean {
  return state === 'occupied' || state === 'outOfService.holding';
}

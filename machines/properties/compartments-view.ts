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
}

const NONE = Object.fromEntries(COMPARTMENT_STATES.map((state) => [state, 0])) as Record<
  CompartmentState,
  number
>;

export function createCompartmentsView(bank: Bank): WritableCompartmentsView {
  const states: CompartmentState[] = Array.from(bank.sizeOf, () => 'free');
  const noneOfEachSize = () => new Int32Array(bank.sizes.length);
  const counts = Object.fromEntries(
    COMPARTMENT_STATES.map((state) => [state, noneOfEachSize()]),
  ) as Record<CompartmentState, Int32Array>;
  for (const size of bank.sizeOf) counts.free[size]!++;
  const totals: Record<CompartmentState, number> = { ...NONE, free: bank.compartmentCount };

  const count: CompartmentsView['count'] = (state, size) =>
    size === undefined ? totals[state] : counts[state][size]!;

  return {
    stateOf: (compartment) => states[bank.indexOf(compartment)],
    count,
    free: counts.free,
    get outOfService() {
      return (
        count('outOfService.empty') +
        count('outOfService.unverified') +
        count('outOfService.holding')
      );
    },
    get holding() {
      return count('occupied') + count('outOfService.holding');
    },
    move(compartment, to) {
      const index = bank.indexOf(compartment);
      if (index < 0) return;
      const size = bank.sizeOf[index]!;
      counts[states[index]!][size]!--;
      counts[to][size]!++;
      totals[states[index]!]--;
      totals[to]++;
      states[index] = to;
    },
  };
}

/** Whether a compartment in this state holds a parcel. */
export function holdsParcel(state: CompartmentState | undefined): boolean {
  return state === 'occupied' || state === 'outOfService.holding';
}

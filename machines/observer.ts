/**
 * Told of what happens in a bank as it happens, in numbers: compartments by index, states by their
 * index in COMPARTMENT_STATES. An observer looks on; it gives the locker no command.
 */
export interface LockerObserver {
  doorOpened(compartment: number, atMs: number): void;
  changed(compartment: number, from: number, to: number, atMs: number): void;
}

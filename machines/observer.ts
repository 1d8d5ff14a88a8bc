/**
 * Told of what happens in a bank as it happens, in numbers: compartments by index, states by their
 * index in COMPARTMENT_STATES. The instant is in the locker's `Now`. An observer looks on; it gives the
 * locker no command.
 */
export interface LockerObserver {
  doorOpened(compartment: number): void;
  changed(compartment: number, from: number, to: number): void;
}

/**
 * A locker as the cycle drives it. Each parcel has a place of its own, 0, 1, …, at which the locker's
 * code for it is kept. The instant is in the `Now` that the cycle was made with.
 */
export interface CycledLocker {
  /** Reserves, confirms and keeps the code. @returns the compartment, −1 if there is none */
  deposit(parcel: number, size: number): number;
  /** Picks the parcel up with its code. @returns the compartment, −1 if the code is refused */
  pickup(parcel: number): number;
}

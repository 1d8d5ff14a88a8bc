/**
 * The clock of a locker, virtual or real. It is assignable to XState's `Clock`, so a statechart's own
 * `after` runs on it. Instants are ms since 1970-01-01T00:00.
 */
export interface LockerClock {
  /** Calls `fn` once, `timeoutMs` from now; less than 0 counts as 0. Returns an id for `clearTimeout`. */
  setTimeout(fn: () => void, timeoutMs: number): unknown;
  /** An id that has fired, was cleared or was never given is ignored. */
  clearTimeout(id: unknown): void;
  nowMs(): number;
  /** When it returns, every timer due at or before `atMs` has fired, each at its own instant. */
  advanceTo(atMs: number): void;
}

import type { Now } from '../now.ts';
import { createMemory, OPEN, UNKNOWN } from './memory.ts';

/**
 * What becomes of tokens. The numbers follow docs/locker.md: as the outcome of a pickup, −fate is the
 * rejection's place in the command's row.
 */
export const TOKEN = { active: OPEN, unknown: UNKNOWN, used: 2, returned: 3 } as const;

/**
 * The tokens of a bank. An active token points at the compartment that holds its parcel; it is live
 * until its last millisecond and expired from the next on. All tokens are valid equally long, so the
 * order of issue is the order of expiry, and what has expired is a prefix of one list.
 */
export interface Tokens {
  /** Issues a token for a compartment that has none; returns the token's number. */
  issue(compartment: number): number;
  /** Takes the token off a compartment: used or returned. */
  end(compartment: number, fate: number): void;
  fateOf(token: number): number;
  /** The compartment of an active token, −1 for any other. */
  compartmentOf(token: number): number;
  /** The last instant at which the token on a compartment works. */
  expiresAtMs(compartment: number): number;
  /** True from the first instant at which it does not. */
  hasExpired(compartment: number): boolean;
  /** Compartments with an expired token, in order of expiry. */
  expired(): number[];
  liveCount(): number;
  expiredCount(): number;
  remembered(): number;
}

export interface TokensOptions {
  readonly now: Now;
  readonly compartmentCount: number;
  readonly validityMs: number;
  readonly rememberMs: number;
  /** Tokens that may be issued within that time; only a guess, to make room in time. */
  readonly expected?: number;
  readonly onForgotten: (token: number) => void;
}

const NONE = -1;

export function createTokens(options: TokensOptions): Tokens {
  const { now, compartmentCount, validityMs } = options;
  const memory = createMemory(options);
  const current = new Float64Array(compartmentCount).fill(NONE);
  const expiresAt = new Float64Array(compartmentCount);

  // A doubly linked list of compartments in order of expiry; the entry past the last is its anchor.
  const anchor = compartmentCount;
  const next = new Int32Array(compartmentCount + 1).fill(anchor);
  const previous = new Int32Array(compartmentCount + 1).fill(anchor);
  /** The first in the list that had not expired when last looked at. */
  let firstLive = anchor;
  let expiredCount = 0;
  let activeCount = 0;

  const hasExpired = (compartment: number) => now[0]! > expiresAt[compartment]!;

  /** Moves the border between expired and live up to now. */
  function expire(): void {
    while (firstLive !== anchor && hasExpired(firstLive)) {
      firstLive = next[firstLive]!;
      expiredCount++;
    }
  }

  return {
    issue(compartment) {
      const token = memory.open(compartment);
      current[compartment] = token;
      expiresAt[compartment] = now[0]! + validityMs;
      const last = previous[anchor]!;
      next[last] = compartment;
      previous[compartment] = last;
      next[compartment] = anchor;
      previous[anchor] = compartment;
      if (firstLive === anchor) firstLive = compartment;
      activeCount++;
      return token;
    },

    end(compartment, fate) {
      expire();
      memory.end(current[compartment]!, fate);
      current[compartment] = NONE;
      if (hasExpired(compartment)) expiredCount--;
      if (firstLive === compartment) firstLive = next[compartment]!;
      next[previous[compartment]!] = next[compartment]!;
      previous[next[compartment]!] = previous[compartment]!;
      activeCount--;
    },

    fateOf: memory.fateOf,
    compartmentOf(token) {
      const compartment = memory.compartmentOf(token);
      return compartment >= 0 && current[compartment] === token ? compartment : NONE;
    },
    expiresAtMs: (compartment) => expiresAt[compartment]!,
    hasExpired,

    expired() {
      expire();
      const compartments: number[] = [];
      for (let at = next[anchor]!; at !== firstLive; at = next[at]!) compartments.push(at);
      return compartments;
    },

    liveCount() {
      expire();
      return activeCount - expiredCount;
    },

    expiredCount() {
      expire();
      return expiredCount;
    },

    remembered: memory.size,
  };
}

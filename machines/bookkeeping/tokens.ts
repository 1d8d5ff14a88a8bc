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
  issue(compartment: number, nowMs: number): number;
  /** Takes the token off a compartment: used or returned. */
  end(compartment: number, fate: number, nowMs: number): void;
  fateOf(token: number, nowMs: number): number;
  compartmentOf(token: number): number;
  /** The last instant at which the token on a compartment works. */
  expiresAtMs(compartment: number): number;
  /** Compartments with an expired token, in order of expiry. */
  expired(nowMs: number): number[];
  liveCount(nowMs: number): number;
  expiredCount(nowMs: number): number;
  readonly remembered: number;
}

export interface TokensOptions {
  readonly compartmentCount: number;
  readonly validityMs: number;
  readonly rememberMs: number;
  readonly onForgotten: (token: number) => void;
}

const NONE = -1;

export function createTokens(options: TokensOptions): Tokens {
  const { compartmentCount, validityMs, rememberMs, onForgotten } = options;
  const memory = createMemory({ rememberMs, onForgotten });
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

  /** Moves the border between expired and live up to now. */
  function expire(nowMs: number): void {
    while (firstLive !== anchor && nowMs > expiresAt[firstLive]!) {
      firstLive = next[firstLive]!;
      expiredCount++;
    }
  }

  return {
    issue(compartment, nowMs) {
      const token = memory.open(compartment, nowMs);
      current[compartment] = token;
      expiresAt[compartment] = nowMs + validityMs;
      const last = previous[anchor]!;
      next[last] = compartment;
      previous[compartment] = last;
      next[compartment] = anchor;
      previous[anchor] = compartment;
      if (firstLive === anchor) firstLive = compartment;
      activeCount++;
      return token;
    },

    end(compartment, fate, nowMs) {
      expire(nowMs);
      memory.end(current[compartment]!, fate, nowMs);
      current[compartment] = NONE;
      if (nowMs > expiresAt[compartment]!) expiredCount--;
      if (firstLive === compartment) firstLive = next[compartment]!;
      next[previous[compartment]!] = next[compartment]!;
      previous[next[compartment]!] = previous[compartment]!;
      activeCount--;
    },

    fateOf: (token, nowMs) => memory.fateOf(token, nowMs),
    compartmentOf: (token) => memory.compartmentOf(token),
    expiresAtMs: (compartment) => expiresAt[compartment]!,

    expired(nowMs) {
      expire(nowMs);
      const compartments: number[] = [];
      for (let at = next[anchor]!; at !== firstLive; at = next[at]!) compartments.push(at);
      return compartments;
    },

    liveCount(nowMs) {
      expire(nowMs);
      return activeCount - expiredCount;
    },

    expiredCount(nowMs) {
      expire(nowMs);
      return expiredCount;
    },

    get remembered() {
      return memory.size;
    },
  };
}

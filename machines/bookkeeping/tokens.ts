import type { Now } from '../now.ts';
import { Holders, type HoldersOptions } from './holders.ts';
import { OPEN, UNKNOWN } from './fates.ts';

/**
 * What becomes of tokens. The numbers follow docs/locker.md: as the outcome of a pickup, −fate is the
 * rejection's place in the command's row.
 */
export const TOKEN = { active: OPEN, unknown: UNKNOWN, used: 2, returned: 3 } as const;

export interface TokensOptions extends HoldersOptions {
  readonly validityMs: number;
}

export function createTokens(options: TokensOptions): Tokens {
  return new Tokens(options);
}

/**
 * The tokens of a bank. An active token points at the compartment that holds its parcel; it is live
 * until its last millisecond and expired from the next on. All tokens are valid equally long, so the
 * order of issue is the order of expiry, and what has expired is a prefix of one list.
 */
export class Tokens {
  private readonly now: Now;
  private readonly validityMs: number;
  private readonly holders: Holders;
  private readonly expiresAt: Float64Array;
  // A doubly linked list of compartments in order of expiry; the entry past the last is its anchor.
  private readonly anchor: number;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** The first in the list that had not expired when last looked at. */
  private firstLive: number;
  private expiredNow = 0;
  private activeNow = 0;

  constructor(options: TokensOptions) {
    const { now, compartmentCount, validityMs } = options;
    this.now = now;
    this.validityMs = validityMs;
    this.holders = new Holders(options);
    this.expiresAt = new Float64Array(compartmentCount);
    this.anchor = compartmentCount;
    this.firstLive = this.anchor;
    this.next = new Int32Array(compartmentCount + 1).fill(this.anchor);
    this.previous = new Int32Array(compartmentCount + 1).fill(this.anchor);
  }

  /** Issues a token for a compartment that has none; returns the token's number. */
  issue(compartment: number): number {
    const { anchor, next, previous } = this;
    this.expiresAt[compartment] = this.now[0]! + this.validityMs;
    const last = previous[anchor]!;
    next[last] = compartment;
    previous[compartment] = last;
    next[compartment] = anchor;
    previous[anchor] = compartment;
    if (this.firstLive === anchor) this.firstLive = compartment;
    this.activeNow++;
    return this.holders.open(compartment);
  }

  /** Takes the token off a compartment: used or returned. */
  end(compartment: number, fate: number): void {
    const { next, previous } = this;
    this.expire();
    if (!this.holders.end(compartment, fate)) {
      throw new Error(`Compartment ${compartment} has no token.`);
    }
    if (this.hasExpired(compartment)) this.expiredNow--;
    const before = previous[compartment]!;
    const after = next[compartment]!;
    if (this.firstLive === compartment) this.firstLive = after;
    next[before] = after;
    previous[after] = before;
    this.activeNow--;
  }

  fateOf(token: number): number {
    return this.holders.fateOf(token);
  }

  /** The compartment of an active token, −1 for any other. */
  compartmentOf(token: number): number {
    return this.holders.compartmentOf(token);
  }

  /** The last instant at which the token on a compartment works. */
  expiresAtMs(compartment: number): number {
    return this.expiresAt[compartment]!;
  }

  /** True from the first instant at which it does not. */
  hasExpired(compartment: number): boolean {
    return this.now[0]! > this.expiresAt[compartment]!;
  }

  /** Compartments with an expired token, in order of expiry. */
  expired(): number[] {
    this.expire();
    const compartments: number[] = [];
    let compartment = this.next[this.anchor]!;
    for (; compartment !== this.firstLive; compartment = this.next[compartment]!) {
      compartments.push(compartment);
    }
    return compartments;
  }

  liveCount(): number {
    this.expire();
    return this.activeNow - this.expiredNow;
  }

  expiredCount(): number {
    this.expire();
    return this.expiredNow;
  }

  /** Entries remembered at this moment, for tests of the bound. */
  remembered(): number {
    return this.holders.remembered();
  }

  /** Moves the border between expired and live up to now. */
  private expire(): void {
    while (this.firstLive !== this.anchor && this.hasExpired(this.firstLive)) {
      this.firstLive = this.next[this.firstLive]!;
      this.expiredNow++;
    }
  }
}

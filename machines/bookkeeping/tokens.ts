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

/** After so many are issued the border moves on, or whoever asks would have a long way to go. */
const PER_MOVE = 64;
/** It has to be faster than they are. */
const STEPS_PER_MOVE = 2 * PER_MOVE;

/**
 * The tokens of a bank. An active token points at the compartment that holds its parcel; it is live
 * until its last millisecond and expired from the next on. All tokens are valid equally long, so the
 * order of their numbers is the order of expiry, and what has expired lies before one border.
 */
export class Tokens {
  private readonly now: Now;
  private readonly validityMs: number;
  private readonly holders: Holders;
  private readonly expiresAt: Float64Array;
  /** The active tokens before the border, all of them expired, in their order; with their compartments. */
  private readonly beforeBorder = new Map<number, number>();
  /** Of the tokens from here on none had expired when last looked at. */
  private border = 0;
  private activeNow = 0;

  constructor(options: TokensOptions) {
    this.now = options.now;
    this.validityMs = options.validityMs;
    this.holders = new Holders(options);
    this.expiresAt = new Float64Array(options.compartmentCount);
  }

  /** Issues a token for a compartment that has none; returns the token's number. */
  issue(compartment: number): number {
    const token = this.holders.open(compartment);
    this.expiresAt[compartment] = this.now[0]! + this.validityMs;
    this.activeNow++;
    if (token % PER_MOVE === 0) this.moveBorder(STEPS_PER_MOVE);
    return token;
  }

  /** Takes the token off a compartment: used or returned. */
  end(compartment: number, fate: number): void {
    const token = this.holders.end(compartment, fate);
    if (token < 0) throw new Error(`Compartment ${compartment} has no token.`);
    if (token < this.border) this.beforeBorder.delete(token);
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
    this.moveBorder(Infinity);
    return [...this.beforeBorder.values()];
  }

  liveCount(): number {
    return this.activeNow - this.expiredCount();
  }

  expiredCount(): number {
    this.moveBorder(Infinity);
    return this.beforeBorder.size;
  }

  /** Entries remembered at this moment, for tests of the bound. */
  remembered(): number {
    return this.holders.remembered();
  }

  /** Moves the border on to the first token that is live now, over at most so many others. */
  private moveBorder(steps: number): void {
    const { holders } = this;
    for (let step = 0; step < steps && this.border < holders.opened(); step++) {
      const token = this.border;
      if (holders.fateOf(token) === TOKEN.active) {
        const compartment = holders.compartmentOf(token);
        if (!this.hasExpired(compartment)) return;
        this.beforeBorder.set(token, compartment);
      }
      this.border++;
    }
  }
}

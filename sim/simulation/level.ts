/**
 * How many there are of something, over time: the most at once, and the integral.
 *
 * Who comes at t and goes at t′ adds t′ − t to the integral, so the instants of all that came and went
 * are summed, with their signs. Instants are whole ms, so the sums are exact below 2⁵³.
 */
export class Level {
  count: number;
  peak: number;
  // A double from the start: V8 then writes into it in place.
  private sumMs = NaN;

  constructor(count: number) {
    this.count = count;
    this.peak = count;
    this.sumMs = 0;
  }

  /** One more, at an instant. Instants are counted from the creation, or from where it was begun again. */
  rise(atMs: number): void {
    this.sumMs -= atMs;
    if (++this.count > this.peak) this.peak = this.count;
  }

  /** One less. */
  fall(atMs: number): void {
    this.sumMs += atMs;
    this.count--;
  }

  /** Forgets what was. */
  beginAgain(): void {
    this.peak = this.count;
    this.sumMs = 0;
  }

  /** The count times the time, up to an instant. */
  integralMs(atMs: number): number {
    return this.sumMs + this.count * atMs;
  }
}

/**
 * Integrates a number that changes in jumps, such as how many compartments are occupied, over simulated
 * time. With whole numbers and integer times its sums are exact as long as value × time stays below
 * 2⁵³ ms: 1 000 compartments for 285 years. Beyond that they are as good as any double.
 * Memory does not grow with time.
 */
export class TimeAverage {
  readonly #threshold: number;
  #value: number;
  #startMs: number;
  /** The integrals below reach up to here. */
  #nowMs: number;
  #integralMs = 0;
  #atOrAboveMs = 0;
  #peak: number;

  /** @param threshold what counts as 'at or above', such as the number of compartments for 'full' */
  constructor(startMs: number, value: number, threshold = Infinity) {
    this.#threshold = threshold;
    this.#value = value;
    this.#peak = value;
    this.#startMs = startMs;
    this.#nowMs = startMs;
  }

  /** The value stays as it is until toMs, which must not lie in the past. */
  advance(toMs: number): void {
    const elapsedMs = toMs - this.#nowMs;
    if (!(elapsedMs >= 0)) {
      throw new RangeError(`time runs backwards: from ${this.#nowMs} to ${toMs} ms`);
    }
    this.#integralMs += this.#value * elapsedMs;
    if (this.#value >= this.#threshold) this.#atOrAboveMs += elapsedMs;
    this.#nowMs = toMs;
  }

  /** From atMs on the value is another. */
  set(value: number, atMs: number): void {
    this.advance(atMs);
    this.#value = value;
    this.#peak = Math.max(this.#peak, value);
  }

  /** Forgets what was before atMs, the end of the warm-up; the value goes on. */
  reset(atMs: number): void {
    this.advance(atMs);
    this.#startMs = atMs;
    this.#integralMs = 0;
    this.#atOrAboveMs = 0;
    this.#peak = this.#value;
  }

  get value(): number {
    return this.#value;
  }

  // What follows is from the start, or the last reset, up to the last advance or set.

  get durationMs(): number {
    return this.#nowMs - this.#startMs;
  }

  /** Σ value × time. */
  get integralMs(): number {
    return this.#integralMs;
  }

  /** Time at or above the threshold; 0 without one. */
  get atOrAboveMs(): number {
    return this.#atOrAboveMs;
  }

  /** The highest value, even if it lasted no time. */
  get peak(): number {
    return this.#peak;
  }

  /** Time-weighted; undefined over a span of no length. */
  get mean(): number | undefined {
    return this.#share(this.#integralMs);
  }

  /** Share of the time at or above the threshold; undefined over a span of no length. */
  get shareAtOrAbove(): number | undefined {
    return this.#share(this.#atOrAboveMs);
  }

  #share(sumMs: number): number | undefined {
    return this.durationMs > 0 ? sumMs / this.durationMs : undefined;
  }
}

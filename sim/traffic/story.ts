import { sampleAllMs, sampleEachMs, sampleMs } from '../distributions/sample-ms.ts';
import type { Sampler } from '../distributions/distribution.ts';
import { createSampler } from '../distributions/sampler.ts';
import { createKeyedUniforms } from '../random/keyed-uniforms.ts';
import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createRows, MOST_ROWS, type Rows } from './rows.ts';

/**
 * The stories of one source's parcels, in the order of their births: all that will ever happen to a parcel
 * by chance, known when it is born. They are told as columns, a block of rows at a time.
 */
export interface Stories {
  /** Where the next parcel stands in the columns. */
  readonly rows: Rows;
  /** Index of its size. */
  readonly size: Uint8Array;
  /** 1: the driver leaves without confirming. */
  readonly walkAway: Uint8Array;
  /** Time at the open door in ms; NaN where reserve and confirm are one step. */
  readonly handlingMs: Float64Array;
  /** How long after the confirm the customer means to come, in ms; Infinity = never. */
  readonly pickupDelayMs: Float64Array;
  readonly wrongCodes: Float64Array;
  /** False if no parcel has any. */
  readonly hasWrongCodes: boolean;
  /** The customer's own number for a profile of pickup hours, in (0, 1); NaN where there is none. */
  readonly hourUniform: Float64Array;
  /**
   * Time at the door in ms when parcel `parcel` (0, 1, … within the source) is presented for the
   * `attempt`-th time (from 2); NaN where reserve and confirm are one step.
   */
  handlingAgainMs(parcel: number, attempt: number): number;
}

/**
 * One stream for each attribute, one uniform of it for each parcel, accepted or not: whatever the
 * strategy, the mix or the engine, parcel n of a source has the same story. An attribute that cannot vary
 * draws nothing, which no other attribute notices.
 */
export function createStories(scenario: Scenario, replication: number, source: string): Stories {
  const { seed, mix, deposit, forgotten } = scenario;
  const size = new Uint8Array(MOST_ROWS);
  const walkAway = new Uint8Array(MOST_ROWS);
  const handlingMs = new Float64Array(MOST_ROWS).fill(NaN);
  const pickupDelayMs = new Float64Array(MOST_ROWS);
  const wrongCodes = new Float64Array(MOST_ROWS);
  const hourUniform = new Float64Array(MOST_ROWS).fill(NaN);
  const scratch = new Float64Array(MOST_ROWS);

  const keyOf = (purpose: string) => ({ seed, replication, source, purpose });
  const passes: ((rows: number) => void)[] = [];
  /** Fills a block with the uniforms of an attribute, and does with them what makes them its values. */
  function draw(purpose: string, block: Float64Array, use: (rows: number) => void): void {
    const stream = createStream(keyOf(purpose));
    passes.push((rows) => {
      stream.fill(block, rows);
      use(rows);
    });
  }

  const sizes = createSampler({ discrete: mix.map((share, value) => ({ value, share })) });
  if (isConstant(sizes)) size.fill(sizes.quantile(0.5));
  else draw('size', scratch, (rows) => pickSizes(sizes, scratch, size, rows));

  if (deposit.walkAway > 0) {
    draw('walkAway', scratch, (rows) => {
      walkAway.fill(0, 0, rows);
      putWhereBelow(deposit.walkAway, scratch, 1, walkAway, rows);
    });
  }

  const handling = deposit.handling && createSampler(deposit.handling);
  if (handling) draw('handling', handlingMs, (rows) => sampleAllMs(handling, handlingMs, rows));

  const delays = scenario.pickupDelay.map(createSampler);
  const areAlike = delays.every((delay) => delay === delays[0]);
  draw('pickupDelay', pickupDelayMs, (rows) => {
    if (areAlike) sampleAllMs(delays[0]!, pickupDelayMs, rows);
    else sampleEachMs(delays, size, pickupDelayMs, rows);
  });
  if (forgotten > 0) {
    draw('forgotten', scratch, (rows) =>
      putWhereBelow(forgotten, scratch, Infinity, pickupDelayMs, rows),
    );
  }

  const codes = createSampler(scenario.wrongCodes);
  if (isConstant(codes)) wrongCodes.fill(codes.quantile(0.5));
  else draw('wrongCodes', wrongCodes, (rows) => codes.invert(wrongCodes, rows));

  if (scenario.pickupHours?.kind === 'profile') draw('pickupHour', hourUniform, () => {});

  const again = createKeyedUniforms(keyOf('handlingAgain'));
  return {
    rows: createRows((rows) => {
      for (const pass of passes) pass(rows);
    }),
    size,
    walkAway,
    handlingMs,
    pickupDelayMs,
    wrongCodes,
    hasWrongCodes: codes.quantile(1 - 2 ** -53) > 0,
    hourUniform,
    handlingAgainMs: (parcel, attempt) =>
      handling ? sampleMs(handling, again(parcel, attempt)) : NaN,
  };
}

/** True if the smallest and the largest uniform have the same value, and so all between them. */
function isConstant(sampler: Sampler): boolean {
  return sampler.quantile(2 ** -53) === sampler.quantile(1 - 2 ** -53);
}

function pickSizes(sampler: Sampler, uniforms: Float64Array, size: Uint8Array, rows: number): void {
  for (let row = 0; row < rows; row++) size[row] = sampler.quantile(uniforms[row]!);
}

function putWhereBelow(
  share: number,
  uniforms: Float64Array,
  value: number,
  column: Float64Array | Uint8Array,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) if (uniforms[row]! < share) column[row] = value;
}

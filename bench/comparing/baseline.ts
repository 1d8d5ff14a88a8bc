import { BadInput } from '../../src/cli/bad-input.ts';
import { readInputText } from '../../src/files/input-text.ts';
import { asMeasurement, type Measurement } from '../measuring/measurement.ts';

const MAX_BYTES = 10e6;
const ADVICE = '`npm run bench -- --json > baseline.json` makes a baseline.';

/** @throws BadInput that says why the file is no baseline, and how to make one */
export async function readBaseline(path: string): Promise<Measurement> {
  const input = await readInputText(path, MAX_BYTES);
  if (!input.ok) throw new BadInput([`${path} cannot be read: ${input.problem}`], ADVICE);
  const json = parse(input.text);
  if (json === undefined) throw new BadInput([`${path} is not JSON`], ADVICE);
  const measurement = asMeasurement(json);
  if (measurement) return measurement;
  throw new BadInput([`${path} is JSON, but not what these benchmarks print`], ADVICE);
}

/** Undefined if it is not JSON. npm writes lines of its own before what a script prints. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.slice(Math.max(0, text.search(/^[{["\d]/m))));
  } catch {
    return undefined;
  }
}

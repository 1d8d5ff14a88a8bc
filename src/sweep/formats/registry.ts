import { rowsOf } from '../rows.ts';
import type { Sweep } from '../sweep.ts';
import { formatCsv } from './csv.ts';
import { formatJson } from './json.ts';
import { formatParquet } from './parquet.ts';

export interface SweepFile {
  readonly name: string;
  readonly content: (sweep: Sweep) => string | Uint8Array;
}

/** Every file that a sweep is written into; the first tells that the others are ours too. */
export const SWEEP_FILES: readonly SweepFile[] = [
  { name: 'sweep.json', content: formatJson },
  { name: 'sweep.csv', content: (sweep) => formatCsv(rowsOf(sweep)) },
  { name: 'sweep.parquet', content: (sweep) => formatParquet(rowsOf(sweep)) },
];

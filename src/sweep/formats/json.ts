import { VERSION } from '../../version.ts';
import { rowsOf } from '../rows.ts';
import type { Sweep } from '../sweep.ts';

/** A sweep as one JSON document (docs/cli.md); an empty cell is left out of its row. */
export function formatJson(sweep: Sweep): string {
  const { columns, rows } = rowsOf(sweep);
  const document = {
    pigeonhole: VERSION,
    partial: sweep.finished.length < sweep.points,
    points: sweep.points,
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((column, index) => [column, cells[index]])),
    ),
  };
  return `${JSON.stringify(document)}\n`;
}

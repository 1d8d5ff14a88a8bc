import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Rows } from '../rows.ts';

/** Apache Parquet: a column of numbers is DOUBLE, any other STRING, and an empty cell is null. */
export function formatParquet({ columns, rows }: Rows): Uint8Array {
  const columnData = columns.map((name, index) => {
    const cells = rows.map((row) => row[index]);
    const isNumber = cells.every((cell) => typeof cell !== 'string');
    return {
      name,
      type: isNumber ? ('DOUBLE' as const) : ('STRING' as const),
      data: cells.map((cell) => (cell === undefined ? null : isNumber ? cell : String(cell))),
    };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

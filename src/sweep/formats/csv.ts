import type { Cell, Rows } from '../rows.ts';

/** Comma-separated values as RFC 4180 has them, with a heading. */
export function formatCsv({ columns, rows }: Rows): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface Column {
  readonly heading: string;
  /** `interval` lines up the ± of its cells. */
  readonly align: 'left' | 'right' | 'interval';
}

const GAP = '  ';

/** Lines of a table, the heading first, columns two spaces apart and no space at the ends of lines. */
export function alignTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const aligned = columns.map(({ heading, align }, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const lines = [heading, ...(align === 'interval' ? alignIntervals(cells) : cells)];
    const width = Math.max(...lines.map((line) => line.length));
    return lines.map((line) => (align === 'left' ? line.padEnd(width) : line.padStart(width)));
  });
  return ['', ...rows].map((_, line) =>
    aligned
      .map((cells) => cells[line]!)
      .join(GAP)
      .trimEnd(),
  );
}

/**
 * Pads cells such as `2.50 ± 0.13` so that their signs stand below each other. A cell without a sign ends where
 * the values do, or if it is longer, where it must.
 */
function alignIntervals(cells: readonly string[]): string[] {
  const parts = cells.map((cell) => {
    const at = cell.indexOf(' ±');
    return at < 0
      ? { value: cell, error: '' }
      : { value: cell.slice(0, at), error: cell.slice(at) };
  });
  const withSign = parts.filter(({ error }) => error !== '');
  const valueWidth = Math.max(0, ...withSign.map(({ value }) => value.length));
  const errorWidth = Math.max(0, ...withSign.map(({ error }) => error.length));
  return parts.map(({ value, error }) => {
    const missing = Math.max(0, valueWidth + errorWidth - Math.max(value.length, valueWidth));
    return value.padStart(valueWidth) + error.padEnd(missing);
  });
}

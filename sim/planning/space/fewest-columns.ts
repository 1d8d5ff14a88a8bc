import type { Mix } from './mix.ts';
import type { MixGrid } from './mix-grid.ts';

/**
 * For each mix of a grid the fewest columns that hold exactly it, 0 where none do. Found in breadth: mixes of n
 * columns are those of n − 1 with one more.
 */
export function fewestColumns(grid: MixGrid, layouts: readonly Mix[], atMost: number): Uint16Array {
  const fewest = new Uint16Array(grid.cells);
  let reached: Mix[] = [grid.strides.map(() => 0)];
  for (let columns = 1; columns <= atMost && reached.length > 0; columns++) {
    const next: Mix[] = [];
    for (const mix of reached) {
      for (const layout of layouts) {
        const sum = mix.map((count, size) => count + layout[size]!);
        const cell = grid.cellOf(sum);
        if (cell === undefined || fewest[cell] !== 0) continue;
        fewest[cell] = columns;
        next.push(sum);
      }
    }
    reached = next;
  }
  return fewest;
}

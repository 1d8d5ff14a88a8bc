/** Whether a ratio is within a limit, as far as its interval tells. */
export type Standing = 'meets' | 'misses' | 'unclear';

/** @param interval both ends are undefined where nothing tells */
export function standingOf(
  interval: { readonly lower: number | undefined; readonly upper: number | undefined },
  limit: number,
): Standing {
  const { lower, upper } = interval;
  if (upper !== undefined && upper <= limit) return 'meets';
  return lower !== undefined && lower > limit ? 'misses' : 'unclear';
}

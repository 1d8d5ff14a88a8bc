import { timeInWords } from '../../report/time-in-words.ts';

const INTERVAL_MS = 100;
const BAR = 30;
const CLEAR_LINE = '\r\u001B[K';
/** Before this, the time left is anybody's guess. */
const MIN_ELAPSED_MS = 1000;

export interface Progress {
  /** @param share of the work that is done, 0 … 1 */
  update(share: number): void;
  /** Takes the line away. */
  clear(): void;
}

export interface ProgressOptions {
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly nowMs: () => number;
}

/** One line at the foot of a terminal; not a byte where there is none. */
export function createProgress({ stream, nowMs }: ProgressOptions): Progress {
  const startMs = nowMs();
  let shownMs = -Infinity;
  if (!stream.isTTY) return { update() {}, clear() {} };
  return {
    update(share) {
      if (nowMs() - shownMs < INTERVAL_MS) return;
      shownMs = nowMs();
      stream.write(CLEAR_LINE + progressLine(share, shownMs - startMs));
    },
    clear() {
      if (shownMs !== -Infinity) stream.write(CLEAR_LINE);
    },
  };
}

/** `━━━━━━━━──────── 43 %  12 s, about 16 s left`. */
export function progressLine(share: number, elapsedMs: number): string {
  const full = Math.round(share * BAR);
  const bar = '━'.repeat(full) + '─'.repeat(BAR - full);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const isKnown = share > 0 && elapsedMs >= MIN_ELAPSED_MS;
  const left = isKnown ? `, about ${timeInWords((elapsedMs * (1 - share)) / share)} left` : '';
  return `${bar} ${percent}  ${timeInWords(elapsedMs)}${left}`;
}

import { rounded } from '../../src/report/numbers.ts';
import { parcelsOf, type Sums } from './sums.ts';

export interface NetworkProgress {
  update(sums: Sums): void;
  /** Takes the line away. */
  clear(): void;
}

export interface NetworkProgressOptions {
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly nowMs: () => number;
  readonly plannedBanks: number;
}

const INTERVAL_MS = 100;
const CLEAR_LINE = '\r\u001B[K';
const BAR = 20;

/** One line at the foot of a terminal, no more than 80 characters long; nothing where there is none. */
export function createNetworkProgress(options: NetworkProgressOptions): NetworkProgress {
  const { stream, nowMs, plannedBanks } = options;
  if (!stream.isTTY) return { update() {}, clear() {} };
  const startMs = nowMs();
  let shownMs = -Infinity;
  return {
    update(sums) {
      if (nowMs() - shownMs < INTERVAL_MS) return;
      shownMs = nowMs();
      const seconds = (shownMs - startMs) / 1000;
      stream.write(CLEAR_LINE + progressLine(sums, plannedBanks, seconds));
    },
    clear() {
      if (shownMs !== -Infinity) stream.write(CLEAR_LINE);
    },
  };
}

/** `━━━━━━━━────────────  43 %  231 M parcels, 3.46 M/s, 1:28 left`. */
function progressLine(sums: Sums, plannedBanks: number, seconds: number): string {
  const share = sums.banks / plannedBanks;
  const full = Math.round(share * BAR);
  const bar = '━'.repeat(full) + '─'.repeat(BAR - full);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const parcels = parcelsOf(sums);
  const left = clockTime((seconds * (1 - share)) / share);
  return `${bar} ${percent}  ${millions(parcels)} parcels, ${millions(parcels / seconds)}/s, ${left} left`;
}

const millions = (n: number) => `${rounded(n / 1e6)} M`;

/** `0:07`, `12:34`, `1:02:03`. */
function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

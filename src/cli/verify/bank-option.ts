import type { SizeCount } from '../../../machines/bank.ts';
import { createBank } from '../../../machines/bank.ts';

export type BankReading =
  | { readonly ok: true; readonly sizes: readonly SizeCount[] }
  | { readonly ok: false; readonly problem: string };

/** Each life is lived by a bank of its own, and a large one never gets full. */
const MAX_COMPARTMENTS = 1_000;
const NEEDED = 'sizes and how many of each are needed, smallest first, such as S=2,M=1,L=1';

/** Reads `--bank S=2,M=1,L=1`. */
export function readBank(text: string): BankReading {
  const sizes = text.split(',').map((part) => {
    const [, name, count] = /^\s*([^=\s]+)\s*=\s*(\d+)\s*$/u.exec(part) ?? [];
    return { name: name ?? '', count: Number(count) };
  });
  const refuse = (why: string): BankReading => ({ ok: false, problem: `--bank ${text}: ${why}` });
  if (sizes.some(({ name }) => name === '')) return refuse(NEEDED);
  const total = sizes.reduce((sum, { count }) => sum + count, 0);
  if (total < 1 || total > MAX_COMPARTMENTS) {
    return refuse(`1 to ${MAX_COMPARTMENTS} compartments are needed, not ${total}`);
  }
  try {
    createBank(sizes);
    return { ok: true, sizes };
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

import { strategyNamed } from '../../machines/allocation/registry.ts';
import { createBank } from '../../machines/bank.ts';
import {
  createJudge,
  type Judge,
  type Verdict,
  type Violation,
} from '../../machines/properties/judge.ts';
import { parseHeader, parseRecord, TraceFormatError } from './format.ts';
import type { TraceHeader } from './header.ts';

/** A violation and where it stands in the trace, counted in lines from 1. */
export interface TraceViolation extends Violation {
  readonly line: number;
}

/** Holds the lines of one trace, fed in order, against the properties of docs/locker.md. */
export interface TraceCheck {
  /**
   * @param line without its line break
   * @returns what this line breaks
   * @throws TraceFormatError
   */
  take(line: string): readonly TraceViolation[];
  /** @throws TraceFormatError before the first line */
  verdict(): TraceVerdict;
}

export interface TraceVerdict extends Verdict {
  readonly header: TraceHeader;
  /** Instants of the first and the last record; undefined if there is none. */
  readonly firstMs: number | undefined;
  readonly lastMs: number | undefined;
}

export function createTraceCheck(): TraceCheck {
  let header: TraceHeader | undefined;
  let judge: Judge | undefined;
  let line = 0;
  let firstMs: number | undefined;
  let lastMs: number | undefined;

  return {
    take(text) {
      line++;
      if (judge === undefined) {
        header = parseHeader(text);
        judge = judgeOf(header);
        return [];
      }
      const record = parseRecord(text);
      firstMs ??= record.atMs;
      lastMs = record.atMs;
      return judge.observe(record).map((violation) => ({ line, ...violation }));
    },
    verdict() {
      if (header === undefined || judge === undefined)
        throw new TraceFormatError('the file is empty');
      return { header, ...judge.verdict(), firstMs, lastMs };
    },
  };
}

/** @throws TraceFormatError for a bank or a strategy that cannot be */
function judgeOf({ sizes, strategy, durations }: TraceHeader): Judge {
  try {
    const bank = createBank(sizes);
    return createJudge({
      bank,
      durations,
      strategy: strategyNamed(strategy.name).create(bank.sizes, strategy.options),
    });
  } catch (error) {
    throw new TraceFormatError(error instanceof Error ? error.message : String(error));
  }
}

import type { CoverageCase } from './case.ts';
import { measureCase, type CaseResult } from './measure-case.ts';

export interface CoverageOptions {
  readonly cases: readonly CoverageCase[];
  /** Of each case. */
  readonly experiments: number;
  /** Share of the whole that is done, 0…1. */
  readonly onProgress?: (share: number) => void;
  /** Asked often; true ends it with what is done. */
  readonly isCancelled?: () => boolean;
  /** Lets the host do other things for a moment, such as hear a signal. */
  readonly breathe?: () => Promise<void>;
}

/** So many experiments at a time. */
const STRIDE = 20;

/** Case by case; of a cancelled one the cases that are finished, and what there is of the one that is not. */
export async function measureCoverage(options: CoverageOptions): Promise<readonly CaseResult[]> {
  const { cases, experiments, onProgress, isCancelled, breathe } = options;
  const results: CaseResult[] = [];
  for (const each of cases) {
    const measured = measureCase(each);
    for (let done = 0; done < experiments;) {
      if (isCancelled?.()) return done === 0 ? results : [...results, measured.result()];
      const until = Math.min(experiments, done + STRIDE);
      for (; done < until; done++) await measured.next();
      onProgress?.((results.length + done / experiments) / cases.length);
      await breathe?.();
    }
    results.push(measured.result());
  }
  return results;
}

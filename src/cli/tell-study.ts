import { estimate } from '../../sim/experiment/estimates.ts';
import { estimatePrecisely, type PreciseStudy } from '../../sim/experiment/precise-study.ts';
import type { Study } from '../../sim/experiment/study.ts';
import { exactValues } from '../../sim/known/what-is-known.ts';
import { writeWholeFile } from '../files/whole-file.ts';
import type { Finding } from '../report/finding.ts';
import { PLAIN } from '../report/paint.ts';
import { report } from '../report/report.ts';
import { formatResults, resultsOf } from '../report/results.ts';
import { paintFor } from './painting.ts';
import type { ResultsFolder } from './results-folder.ts';
import { note, print } from './terminal.ts';
import { writing } from './writing.ts';

export interface TellOptions {
  readonly json: boolean;
  /** A folder that is there. */
  readonly out: ResultsFolder | undefined;
  readonly quiet: boolean;
  /** Half-width ÷ blocking probability that was wanted of a study that was run until it was reached. */
  readonly wanted?: number | undefined;
}

/** What is known exactly stands beside what was simulated, if it is no great work. */
const QUICKLY = { maxStates: 20_000 };

/** Prints what a study found, as a report or as JSON, and writes both into `out`. */
export function tellStudy(study: Study | PreciseStudy, options: TellOptions): void {
  const { json, out, quiet, wanted } = options;
  const { scenario, replications } = study;
  const exact = exactValues(scenario, QUICKLY);
  const finding: Finding =
    wanted !== undefined && 'verdict' in study
      ? {
          scenario,
          estimates: estimatePrecisely(study),
          exact,
          precision: { wanted, of: study.of, ...study.verdict },
        }
      : { scenario, estimates: estimate(study), exact };
  const results = formatResults(resultsOf(finding, replications));
  if (out !== undefined) {
    writing(`--out ${out.results}`, () => writeWholeFile(out.results, results));
    writing(`--out ${out.report}`, () => writeWholeFile(out.report, report(finding, PLAIN)));
    if (!quiet) note(`results.json and report.txt are in ${out.folder}`);
  }
  print(json ? results : report(finding, paintFor(process.stdout)));
}

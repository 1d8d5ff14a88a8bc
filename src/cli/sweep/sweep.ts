import { join } from 'node:path';
import type { StudyEstimates } from '../../../sim/experiment/estimates.ts';
import type { VarianceReduction } from '../../../sim/experiment/variance/reduction.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';
import { writeWholeFile } from '../../files/whole-file.ts';
import { plural } from '../../report/numbers.ts';
import { sweepTable } from '../../report/sweep-table.ts';
import { formatJson } from '../../sweep/formats/json.ts';
import { SWEEP_FILES } from '../../sweep/formats/registry.ts';
import { openPointStore } from '../../sweep/point-store.ts';
import { runPoints } from '../../sweep/run-points.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import { writing } from '../writing.ts';
import { type Point, planSweep, type SweepArguments } from './plan.ts';

/** `pigeonhole sweep`: runs the points that are not kept yet, then writes and tells all that are. */
export async function runSweep(args: SweepArguments): Promise<ExitCode> {
  const { json, quiet } = args;
  const { points, out } = await planSweep(args);
  const store = writing(`--out ${out}`, () => openPointStore(out));
  const found = new Map<string, StudyEstimates>();
  for (const { digest } of points) {
    const kept = store.read(digest);
    if (kept !== undefined) found.set(digest, kept);
  }
  const missing = points.filter(({ digest }) => !found.has(digest));
  const kept = points.length - missing.length;
  if (!quiet && kept > 0) note(`${plural(kept, 'point')} of ${points.length} are kept in ${out}`);
  await runMissing(missing, args, (digest, estimates) => {
    writing(`--out ${out}`, () => store.write(digest, estimates));
    found.set(digest, estimates);
  });

  const finished = points.flatMap(({ values, digest }) => {
    const estimates = found.get(digest);
    return estimates === undefined ? [] : [{ values, digest, estimates }];
  });
  const sweep = { points: points.length, finished };
  for (const { name, content } of SWEEP_FILES) {
    const path = join(out, name);
    writing(`--out ${path}`, () => writeWholeFile(path, content(sweep)));
  }
  if (!quiet) note(`${SWEEP_FILES.map(({ name }) => name).join(', ')} are in ${out}`);
  print(json ? formatJson(sweep) : sweepTable(sweep, paintFor(process.stdout)));
  if (finished.length === points.length) return EXIT.ok;
  note(
    `interrupted: these are ${finished.length} of ${points.length} points; the same command goes on from here`,
  );
  return EXIT.interrupted;
}

function runMissing(
  points: readonly Point[],
  { workers, engine, quiet, 'variance-reduction': reduction }: SweepArguments,
  onPoint: (digest: string, estimates: StudyEstimates) => void,
): Promise<void> {
  return watching(quiet, ({ onRetry, ...watch }) =>
    runPoints({
      ...watch,
      points,
      engine: engine as Engine,
      varianceReduction: reduction as VarianceReduction,
      executor: createExecutor({ workers, onRetry }),
      onPoint,
    }),
  );
}

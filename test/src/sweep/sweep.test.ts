import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { StudyEstimates } from '../../../sim/experiment/estimates.ts';
import { createInlineExecutor } from '../../../sim/experiment/inline-executor.ts';
import { estimate } from '../../../sim/experiment/estimates.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import { formatCsv } from '../../../src/sweep/formats/csv.ts';
import { formatJson } from '../../../src/sweep/formats/json.ts';
import { formatParquet } from '../../../src/sweep/formats/parquet.ts';
import { openPointStore, pointDigest } from '../../../src/sweep/point-store.ts';
import { rowsOf } from '../../../src/sweep/rows.ts';
import { runPoints } from '../../../src/sweep/run-points.ts';
import { temporaryFolder } from '../../support/cli.ts';
import { testScenario } from '../../support/scenario.ts';
import { watchFor } from '../../support/small-studies.ts';

const points = [6, 8].map((count) => {
  const scenario = testScenario({ days: 12, replications: 2, sizes: [{ name: 'S', count }] });
  const values = { 'bank.sizes.S.count': String(count), strategy: 'a "b",c' };
  return { values, digest: pointDigest(scenario, 'auto'), scenario };
});
const found: { readonly digest: string; readonly estimates: StudyEstimates }[] = [];
const options = {
  points,
  engine: 'compiled',
  varianceReduction: 'auto',
  executor: createInlineExecutor(),
} as const;
await runPoints({ ...options, onPoint: (digest, estimates) => found.push({ digest, estimates }) });
const sweep = {
  points: 3,
  finished: points.map(({ values }, index) => ({ values, ...found[index]! })),
};

describe('the points of a sweep', () => {
  it('are studies', async () => {
    for (const [index, { scenario, digest }] of points.entries()) {
      const study = await runStudy({ scenario, varianceReduction: 'auto' });
      expect(study.replications[0]!.expectedRejections).toBeDefined();
      expect(found[index]).toEqual({ digest, estimates: estimate(study) });
    }
  });

  it('are told only when they are whole', async () => {
    const whole: string[] = [];
    // Asked three times a replication: the second point is under way.
    await runPoints({
      ...options,
      ...watchFor(9),
      onPoint: (digest) => whole.push(digest),
    });
    expect(whole).toEqual([points[0]!.digest]);
  });

  it('are kept, and read back as they were unless they were damaged', () => {
    const folder = temporaryFolder();
    const store = openPointStore(join(folder, 'deep'));
    const { digest, estimates } = found[0]!;
    expect(store.read(digest)).toBeUndefined();
    store.write(digest, estimates);
    const kept = openPointStore(join(folder, 'deep')).read(digest);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(estimates));

    const [file] = readdirSync(join(folder, 'deep/points'));
    const path = join(folder, 'deep/points', file!);
    const text = readFileSync(path, 'utf8');
    for (const damaged of ['', 'null', text.slice(0, -9), text.replace(/"mean":\d/, '"mean":9')]) {
      writeFileSync(path, damaged);
      expect(store.read(digest)).toBeUndefined();
    }
  });

  it('have a digest that tells scenarios apart', () => {
    const again = testScenario({ days: 12, replications: 2, sizes: [{ name: 'S', count: 6 }] });
    expect(pointDigest(again, 'auto')).toBe(points[0]!.digest);
    expect(pointDigest({ ...again, seed: 2 }, 'auto')).not.toBe(points[0]!.digest);
    expect(pointDigest(again, 'none')).not.toBe(points[0]!.digest);
  });
});

describe('the files of a sweep', () => {
  const { columns, rows } = rowsOf(sweep);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index]])),
  );

  it('have what was varied first, numbers as numbers', () => {
    expect(columns.slice(0, 3)).toEqual(['bank.sizes.S.count', 'strategy', 'digest']);
    expect(records[0]).toMatchObject({
      'bank.sizes.S.count': 6,
      'S.compartments': 6,
      rejected: found[0]!.estimates.totals.rejected,
      blocking: found[0]!.estimates.blocking.ratio,
      improved: found[0]!.estimates.improved!.total!.estimate,
      'S.improvedHalfWidth': found[0]!.estimates.improved!.sizes[0]!.halfWidth,
    });
  });

  it('are CSV, quoted where it must be', () => {
    const lines = formatCsv(rowsOf(sweep)).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(columns.join(','));
    expect(lines[1]!.startsWith('6,"a ""b"",c",')).toBe(true);
    expect(formatCsv({ columns: ['a', 'b'], rows: [[undefined, 1]] })).toBe('a,b\r\n,1\r\n');
  });

  it('are JSON that says what is missing', () => {
    expect(JSON.parse(formatJson(sweep))).toMatchObject({ partial: true, points: 3 });
    expect(JSON.parse(formatJson(sweep)).rows).toEqual(JSON.parse(JSON.stringify(records)));
  });

  it('are Parquet that others read', async () => {
    const bytes = formatParquet({
      columns: [...columns, 'empty'],
      rows: rows.map((row, index) => [...row, index === 0 ? undefined : 1.5]),
    });
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const read = await parquetReadObjects({ file: file as ArrayBuffer });
    expect(read.map(({ empty }) => empty)).toEqual([null, 1.5]);
    const written = records.map((record) => JSON.parse(JSON.stringify(record)));
    expect(read).toMatchObject(written);
  });
});

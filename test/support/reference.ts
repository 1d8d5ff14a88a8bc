import { readFileSync } from 'node:fs';

/** Reads test/reference; see its README.md. */

/** What entries of queueing.json are about; each section has some of these. */
export interface ReferenceInputs {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly k: number;
  readonly x: number;
  readonly C: number;
  readonly T: number;
  readonly X: number;
  readonly alpha: number;
  readonly arrival_rate: readonly number[];
  readonly batch: string;
  readonly beta: number;
  readonly capacity: readonly number[];
  readonly classes: readonly { readonly a: number; readonly b: number }[];
  readonly dwell: 'exp' | 'erlang2' | 'H2cv2=4';
  readonly dwell_PH: {
    readonly alpha: readonly number[];
    readonly T: readonly (readonly number[])[];
  };
  readonly lambda0: number;
  readonly load_cv: number;
  readonly mean: number;
  readonly mean_dwell_days: number;
  readonly mean_load: number;
  readonly mu: number;
  readonly offered: readonly number[];
  readonly offered_load: number;
  readonly parcels_per_day: number;
  readonly period: number;
  readonly policy: string | { readonly type: string; readonly r?: readonly (readonly number[])[] };
  readonly primary: readonly (
    { readonly a: number; readonly c: number } | readonly [a: number, c: number]
  )[];
  readonly rates_per_day_Mon_Sun: readonly number[];
  readonly scale: number;
  readonly service_rate: number | readonly number[];
  readonly shape: number;
  readonly sigma: number;
  readonly sources: number;
}

/** An entry of queueing.json as it stands. */
export interface ReferenceEntry {
  readonly id?: string;
  readonly inputs: ReferenceInputs;
  readonly value?: unknown;
  readonly outputs?: unknown;
  readonly suggested_rel_tol?: number;
}

export interface AnalyticReference {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly value: number;
  readonly suggested_rel_tol?: number;
}

export interface BlockingReference {
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: { readonly call_blocking: number };
}

export interface DailyWaveReference {
  readonly inputs: {
    readonly c: number;
    readonly parcels_per_day: number;
    readonly mean_dwell_days: number;
  };
  readonly value: number;
}

export interface RavivRow {
  readonly capacity: number;
  /** λ ÷ (capacity · leaveProbability) */
  readonly load: number;
  readonly parcelsPerPeriod: number;
  readonly leaveProbability: number;
  /** Rejections per period of the exact chain, as published and as recomputed. */
  readonly published: number;
  readonly recomputed: number;
  /** Rejections per period of the published simulation, and its standard error. */
  readonly simulated: number;
  readonly simulatedStandardError: number;
}

/** Periods of the published simulation. */
const RAVIV_PERIODS = 1_000_000;

/** The entries of the section 'analytic' whose id begins so; there is at least one. */
export function analyticReferences(idPrefix: string): readonly AnalyticReference[] {
  const entries = section<AnalyticReference>('analytic').filter(({ id }) =>
    id.startsWith(idPrefix),
  );
  if (entries.length === 0) throw new Error(`no reference begins with ${idPrefix}`);
  return entries;
}

/** Blocking with an offered load that differs from day to day. */
export function dayFactorReferences(): readonly BlockingReference[] {
  return section<BlockingReference & { readonly id: string }>(
    'phase_type_and_timevarying_and_batch',
  ).filter(({ id }) => id.startsWith('cox-'));
}

export function dailyWaveReferences(): readonly DailyWaveReference[] {
  return section<DailyWaveReference>('daily_wave');
}

export function ravivRows(): readonly RavivRow[] {
  const [header, ...lines] = text('raviv-2023-rejections-e3.csv').trim().split('\n');
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',').map(Number);
    const cell = (name: string) => cells[names.indexOf(name)]!;
    // The file rounds p and lambda to six decimals; the results belong to 5/9 and to the load.
    const leaveProbability = 5 / 9;
    return {
      capacity: cell('C'),
      load: cell('rho'),
      parcelsPerPeriod: cell('rho') * cell('C') * leaveProbability,
      leaveProbability,
      published: cell('R_dtmc_published'),
      recomputed: cell('R_dtmc_recomputed'),
      simulated: cell('R_sim_published'),
      simulatedStandardError: cell('sd_sim') / Math.sqrt(RAVIV_PERIODS),
    };
  });
}

/** The whole file; most sections are rows of ReferenceEntry. */
export function referenceSections(): Readonly<Record<string, unknown>> {
  return JSON.parse(text('queueing.json')) as Record<string, unknown>;
}

function section<Entry>(name: string): readonly Entry[] {
  return referenceSections()[name] as readonly Entry[];
}

function text(file: string): string {
  return readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
}

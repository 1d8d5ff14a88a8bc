import { allocationChain } from '../../../sim/theory/allocation-chain.ts';
import { timeAverage } from '../../../sim/theory/asymptotic-variance.ts';
import { batchBlocking, batchPeakedness } from '../../../sim/theory/batch-arrivals.ts';
import {
  continuousErlangB,
  erlangBByCompartments,
} from '../../../sim/theory/continuous-erlang-b.ts';
import { dailyWave } from '../../../sim/theory/daily-wave.ts';
import { dayFactorBlocking } from '../../../sim/theory/day-factor.ts';
import { engset } from '../../../sim/theory/engset.ts';
import { leastCompartments, offeredLoadFor } from '../../../sim/theory/erlang-b-inverse.ts';
import { erlangB, logErlangB } from '../../../sim/theory/erlang-b.ts';
import { infiniteServerMean } from '../../../sim/theory/infinite-server.ts';
import { kaufmanRoberts } from '../../../sim/theory/kaufman-roberts.ts';
import { exponential } from '../../../sim/theory/lifetimes/exponential.ts';
import { gamma } from '../../../sim/theory/lifetimes/gamma.ts';
import { lognormal } from '../../../sim/theory/lifetimes/lognormal.ts';
import { modifiedOfferedLoad } from '../../../sim/theory/modified-offered-load.ts';
import {
  type EquivalentGroup,
  equivalentGroup,
  equivalentRandomBlocking,
  haywardBlocking,
  overflow,
  peakedness,
  pooled,
  rapp,
} from '../../../sim/theory/overflow.ts';
import { periodicLoss } from '../../../sim/theory/periodic-loss.ts';
import type { PeriodicRate } from '../../../sim/theory/periodic-rate.ts';
import {
  commonDwell,
  exponentialDwells,
  type PhaseTypeDwell,
} from '../../../sim/theory/phase-type-dwell.ts';
import { repack } from '../../../sim/theory/repack.ts';
import type { ReferenceEntry, ReferenceInputs } from '../../support/reference.ts';

/** How the oracle answers the entries of a section whose id begins so. */
export interface ReferenceCheck {
  readonly section: string;
  readonly idPrefix: string;
  /** Of the shape of the entry's value or outputs. */
  readonly answer: (entry: ReferenceEntry) => unknown;
  /** Numbers of the entry that are not compared, and why. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

const SOLVER_NOTE = 'about the other program’s own calculation';
const READ_FROM_GRID = 'the largest value on the other program’s grid of instants';

/** Every number that test/reference/queueing.json has for the oracle. */
export const CHECKS: readonly ReferenceCheck[] = [
  { section: 'analytic', idPrefix: 'erlB-', answer: ({ inputs: { a, c } }) => erlangB(a, c) },
  { section: 'analytic', idPrefix: 'lnErlB-', answer: ({ inputs: { a, c } }) => logErlangB(a, c) },
  {
    section: 'analytic',
    idPrefix: 'erlBcont-',
    answer: ({ inputs: { a, x } }) => continuousErlangB(a, x),
  },
  {
    section: 'analytic',
    idPrefix: 'dBdc-',
    answer: ({ inputs: { a, c } }) => erlangBByCompartments(a, c),
  },
  {
    section: 'analytic',
    idPrefix: 'erlBinvA-',
    answer: ({ inputs: { b, c } }) => offeredLoadFor(b, c),
  },
  {
    section: 'analytic',
    idPrefix: 'erlBinvC-',
    answer: ({ inputs: { a, b } }) => leastCompartments(a, b),
  },
  {
    section: 'analytic',
    idPrefix: 'engset-',
    answer: ({ inputs: { sources, alpha, c } }) => engset(sources, alpha, c),
  },
  {
    section: 'analytic',
    idPrefix: 'KR-',
    answer: ({ inputs: { classes, C } }) =>
      kaufmanRoberts(
        classes.map(({ a, b }) => ({ offeredLoad: a, width: b })),
        C,
      ),
  },
  {
    section: 'analytic',
    idPrefix: 'overflow-',
    answer: ({ inputs: { a, c } }) => {
      const traffic = overflow({ offeredLoad: a, compartments: c });
      return { m: traffic.mean, v: traffic.variance, z: peakedness(traffic) };
    },
  },
  {
    section: 'analytic',
    idPrefix: 'brockmeyer-',
    answer: ({ inputs: { a, c, k } }) => {
      const group = { offeredLoad: a, compartments: c };
      return equivalentRandomBlocking(overflow(group), group, k);
    },
  },
  { section: 'analytic', idPrefix: 'ERT-', answer: equivalentRandomTheory },
  {
    section: 'analytic',
    idPrefix: 'dwell-exp',
    answer: ({ inputs: { mean, T } }) => exponential(mean).limitedMean(T),
  },
  {
    section: 'analytic',
    idPrefix: 'dwell-lognormal',
    answer: ({ inputs: { mu, sigma, T } }) =>
      lognormal({
        mean: Math.exp(mu + sigma ** 2 / 2),
        cv: Math.sqrt(Math.expm1(sigma ** 2)),
      }).limitedMean(T),
  },
  {
    section: 'analytic',
    idPrefix: 'dwell-gamma',
    answer: ({ inputs: { shape, scale, T } }) =>
      gamma({ mean: shape * scale, cv: 1 / Math.sqrt(shape) }).limitedMean(T),
  },
  {
    section: 'ctmc',
    idPrefix: '',
    answer: ({ inputs }) => {
      const rates = [inputs.service_rate].flat();
      const means = inputs.capacity.map((_, size) => 1 / (rates[size] ?? rates[0]!));
      return chainOf(inputs, exponentialDwells(means));
    },
    leftOut: {
      states: 'states that cannot be reached are no states here',
      balance_residual: SOLVER_NOTE,
      gth_max_abs_diff: SOLVER_NOTE,
    },
  },
  {
    section: 'ctmc_rational_exact',
    idPrefix: '',
    answer: ({ id }) => {
      const capacity = id === 'fb-1-1' ? [1, 1] : [2, 2, 2];
      const model = { capacity, arrival_rate: capacity.map(() => 1), policy: 'fallback' };
      return chainOf(model, exponentialDwells(capacity.map(() => 1))).blocking;
    },
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'ph-',
    answer: ({ inputs }) => chainOf(inputs, commonDwell(inputs.capacity.length, inputs.dwell_PH)),
    leftOut: { states: 'as above', res: SOLVER_NOTE },
  },
  {
    section: 'phase_type_low_blocking',
    idPrefix: 'ph-rare-',
    answer: ({ inputs }) => {
      return chainOf(inputs, commonDwell(3, NAMED_DWELLS[inputs.dwell]));
    },
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'ERT-exact-',
    answer: pooledOverflow,
    leftOut: { states: 'as above' },
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'Mt-c',
    answer: sinusoidal,
    leftOut: {
      PSA_call: 'the pointwise stationary approximation serves no dwell of a day',
      t_peak: READ_FROM_GRID,
      mInf_max: READ_FROM_GRID,
      MOL_peak: READ_FROM_GRID,
    },
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'Mt-week-',
    answer: weekly,
    leftOut: { t_peak: READ_FROM_GRID },
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'batch-',
    answer: ({ inputs }) => batches(inputs.c, inputs.offered_load, inputs.batch),
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'batchPH-5-c30-a15-exp',
    answer: ({ inputs: { c, a, X } }) => ({
      call_blocking_partial: batches(c, a, `fixed${X}`).call_blocking_partial,
    }),
  },
  {
    section: 'phase_type_and_timevarying_and_batch',
    idPrefix: 'cox-',
    answer: ({ inputs }) => ({
      call_blocking: dayFactorBlocking({ mean: inputs.mean_load, cv: inputs.load_cv }, inputs.c),
    }),
  },
  {
    section: 'repack_product_form',
    idPrefix: 'repack-',
    answer: ({ inputs: { capacity, offered } }) =>
      repack({ compartments: capacity, loads: offered, arrivalRates: offered }),
  },
  {
    section: 'asymptotic_variance',
    idPrefix: 'asymvar-',
    answer: ({ inputs }) => {
      const result = timeAverage(modelOf(inputs, exponentialDwells([1, 1, 1])));
      return {
        total_blocking: result.totalBlocking,
        asymptotic_variance_of_time_average: result.asymptoticVariance,
        integrated_bias_from_empty: result.biasFromEmpty,
      };
    },
    leftOut: { spectral_gap: 'σ² and the bias say how long a run must be; the gap adds nothing' },
  },
  {
    section: 'daily_wave',
    idPrefix: '',
    answer: ({ inputs }) =>
      dailyWave({
        compartments: inputs.c,
        parcelsPerDay: inputs.parcels_per_day,
        meanDwellDays: inputs.mean_dwell_days,
      }).blocking,
  },
];

/** What is no business of the oracle: whole sections, or entries by the beginning of their ids. */
export const NOT_OURS: Readonly<Record<string, string>> = {
  schema: 'explains the file',
  optimisation_reference: 'the least-cost mix is found by a planner, not known by a formula',
  structural_checks: 'sentences about what was tried; allocation-chain.test.ts tries some again',
  rng_known_answers: 'random numbers; test/sim/random holds them',
  published_errors_seen: 'a number that is wrong',
  'phase_type_and_timevarying_and_batch/batchPH-5-c30-a15-H2':
    'batches with a dwell that is not exponential: shows that batchBlocking is not insensitive',
};

const NAMED_DWELLS = {
  exp: { alpha: [1], T: [[-1]] },
  erlang2: {
    alpha: [1, 0],
    T: [
      [-2, 2],
      [0, -2],
    ],
  },
  // Balanced means, CV² = 4: p = (1 + √(3/5))/2, rates 2p and 2(1 − p).
  'H2cv2=4': {
    alpha: [(1 + Math.sqrt(0.6)) / 2, (1 - Math.sqrt(0.6)) / 2],
    T: [
      [-(1 + Math.sqrt(0.6)), 0],
      [0, -(1 - Math.sqrt(0.6))],
    ],
  },
};

function modelOf(
  inputs: Pick<ReferenceInputs, 'capacity' | 'arrival_rate' | 'policy'>,
  dwell: PhaseTypeDwell,
) {
  const { capacity, arrival_rate, policy } = inputs;
  const { type, r } = typeof policy === 'string' ? { type: policy, r: undefined } : policy;
  const kept = type === 'exact' ? Infinity : 0;
  return {
    compartments: capacity,
    arrivalRates: arrival_rate,
    keptBack: r ?? capacity.map((_, i) => capacity.map((_, j) => (i === j ? 0 : kept))),
    dwell,
  };
}

function chainOf(...model: Parameters<typeof modelOf>) {
  const { blocking, total, occupancy, placement } = allocationChain(modelOf(...model));
  return { blocking, total, total_blocking: total, mean_occupancy: occupancy, placement };
}

function equivalentRandomTheory({ inputs }: ReferenceEntry) {
  const primary = inputs.primary as { a: number; c: number }[];
  const traffic = pooled(primary.map(({ a, c }) => overflow({ offeredLoad: a, compartments: c })));
  const wilkinson = equivalentGroup(traffic);
  const quick = rapp(traffic);
  return {
    mean: traffic.mean,
    var: traffic.variance,
    z: peakedness(traffic),
    Aeq: wilkinson.offeredLoad,
    ceq: wilkinson.compartments,
    rappA: quick.offeredLoad,
    rappC: quick.compartments,
    ERT_blocking: equivalentRandomBlocking(traffic, wilkinson, inputs.k),
    ERT_blocking_Rapp: equivalentRandomBlocking(traffic, quick, inputs.k),
    Hayward_blocking: haywardBlocking(traffic, inputs.k),
  };
}

function groupsOf({ primary }: ReferenceInputs): EquivalentGroup[] {
  return primary.map((group) => {
    const [offeredLoad, compartments] = 'a' in group ? [group.a, group.c] : group;
    return { offeredLoad, compartments };
  });
}

/** Groups that each overflow into one common group: sizes of which each may take only the last. */
function pooledOverflow({ inputs }: ReferenceEntry) {
  const groups = [...groupsOf(inputs), { offeredLoad: 0, compartments: inputs.k }];
  const loads = groups.map(({ offeredLoad }) => offeredLoad);
  const last = groups.length - 1;
  const { blocking, placement } = allocationChain({
    compartments: groups.map(({ compartments }) => compartments),
    arrivalRates: loads,
    keptBack: loads.map((_, i) => loads.map((_, j) => (j === i || j === last ? 0 : Infinity))),
    dwell: exponentialDwells(loads.map(() => 1)),
  });
  const sum = (of: (size: number) => number) =>
    loads.reduce((all, load, size) => all + load * of(size), 0);
  const rejected = sum((size) => blocking[size]!);
  const offered = rejected + sum((size) => placement[size]![last]!);
  return { blocking_of_pooled_overflow: rejected / offered, offered_overflow: offered };
}

/** A rate that swings, as ever more constant pieces: the error falls with their square. */
function sinusoidal({ inputs, outputs }: ReferenceEntry) {
  const { c, lambda0, beta, mu, period } = inputs;
  const { t_peak } = outputs as { readonly t_peak: number };
  const on = (pieces: number) => {
    const swing = [...slices(0, t_peak, pieces), ...slices(t_peak, period, pieces)].map(
      ([from, to]): PeriodicRate[number] => {
        // The mean of the rate over the piece.
        const angle = (2 * Math.PI) / period;
        const swung = (Math.cos(angle * from) - Math.cos(angle * to)) / (angle * (to - from));
        return { duration: to - from, rate: lambda0 * (1 + beta * swung) };
      },
    );
    const exact = periodicLoss({ compartments: c, pieces: swing, meanDwell: 1 / mu });
    const dwell = exponential(1 / mu);
    return {
      call: exact.call,
      peak: exact.full[pieces]!,
      modified: modifiedOfferedLoad({ compartments: c, pieces: swing, dwell }).call,
    };
  };
  // Romberg's rule: what falls with the square, then what falls with the fourth power.
  const [coarse, middle, fine] = [on(100), on(200), on(400)];
  const better = (key: keyof typeof fine) => (64 * fine[key] - 20 * middle[key] + coarse[key]) / 45;
  return {
    exact_call_blocking: better('call'),
    exact_peak_time_blocking: better('peak'),
    MOL_call: better('modified'),
    SSA: erlangB(lambda0 / mu, c),
  };
}

function slices(from: number, to: number, count: number): [from: number, to: number][] {
  const at = (i: number) => from + ((to - from) * i) / count;
  return Array.from({ length: count }, (_, i) => [at(i), at(i + 1)]);
}

function weekly({ inputs }: ReferenceEntry) {
  const { c, mu, rates_per_day_Mon_Sun: rates } = inputs;
  const dwell = exponential(1 / mu);
  const days = rates.map((rate) => ({ duration: 1, rate }));
  const exact = periodicLoss({ compartments: c, pieces: days, meanDwell: 1 / mu });
  const hours = days.flatMap(({ rate }) => new Array(24).fill({ duration: 1 / 24, rate }));
  const looked = modifiedOfferedLoad({ compartments: c, pieces: hours, dwell });
  const ends = rates.map((_, day) => infiniteServerMean(days, dwell)(day + 1));
  return {
    exact_call_blocking: exact.call,
    exact_peak: Math.max(...exact.full),
    MOL_call: looked.call,
    MOL_peak: looked.peak,
    SSA: erlangB(rates.reduce((sum, rate) => sum + rate, 0) / 7 / mu, c),
    mInf_end_of_day: ends,
  };
}

function batches(compartments: number, offeredLoad: number, batch: string) {
  const [, kind, mean] = /^([a-z]+)(\d+)$/.exec(batch)!;
  const sizes =
    kind === 'fixed'
      ? Array.from({ length: Number(mean) + 1 }, (_, size) => Number(size === Number(mean)))
      : // Geometric from 1 on, as far as it matters.
        Array.from({ length: 400 }, (_, size) =>
          size === 0 ? 0 : (1 / Number(mean)) * (1 - 1 / Number(mean)) ** (size - 1),
        );
  const partial = batchBlocking({ compartments, offeredLoad, sizes, accept: 'partial' });
  const whole = batchBlocking({ compartments, offeredLoad, sizes, accept: 'whole' });
  const z = batchPeakedness(sizes);
  return {
    call_blocking_partial: partial.call,
    time_cong_partial: partial.time,
    call_blocking_whole: whole.call,
    peakedness_z_exp: z,
    hayward: haywardBlocking({ mean: offeredLoad, variance: z * offeredLoad }, compartments),
    erlangB_same_load: erlangB(offeredLoad, compartments),
  };
}

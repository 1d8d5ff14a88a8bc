/**
 * Pigeonhole as a library. The locker, the simulator around it, and what judges both; the command line
 * is built from the same parts.
 */

// The locker: a port, and behind it the actors, or the tables of their statecharts (docs/locker.md).
export { type ActorLockerOptions, createActorLocker } from '../machines/actor-locker.ts';
export {
  type CompiledLocker,
  type CompiledLockerOptions,
  createCompiledLocker,
} from '../machines/compiled-locker.ts';
export type { LockerOptions } from '../machines/assemble-locker.ts';
export { type Bank, createBank, type SizeCount } from '../machines/bank.ts';
export type { LockerClock } from '../machines/clock.ts';
export type { CodeSource } from '../machines/codes.ts';
export {
  type Command,
  type CommandType,
  type Rejection,
  type RejectionReason,
  REJECTIONS,
  type Reply,
  type ReplyTo,
  type Success,
} from '../machines/command.ts';
export { type AsyncLocker, toAsyncLocker } from '../machines/async-locker.ts';
export type { Locker } from '../machines/locker.ts';
export { createNow, type Now } from '../machines/now.ts';
export { type NumberedLocker, rejectionNumber } from '../machines/numbered-locker.ts';
export type { LockerObserver } from '../machines/observer.ts';
export type { Effect, LockerRecord } from '../machines/record.ts';
export { DEFAULT_DURATIONS, type LockerDurations } from '../machines/durations.ts';
export { createSeededCodes } from '../machines/seeded-codes.ts';

// Which compartment a parcel gets (docs/strategies.md).
export { STRATEGIES, strategyNamed } from '../machines/allocation/registry.ts';
export type { AllocationStrategy, StrategyDefinition } from '../machines/allocation/strategy.ts';
export { WITHIN_RULES, withinNamed } from '../machines/allocation/within/registry.ts';
export type { FreePool, WithinDefinition } from '../machines/allocation/within/within.ts';

// The statecharts themselves, as XState machines (docs/machines.md).
export {
  COMPARTMENT_STATES,
  type CompartmentEvent,
  type CompartmentState,
  createCompartmentMachine,
} from '../machines/compartment.ts';
export { toJson, toMermaid } from '../machines/diagram.ts';
export { createLockerMachine } from '../machines/locker-machine.ts';

// Statecharts as tables, for any finite XState machine (docs/compile.md).
export { CompileError, type Unrepresentable } from '../machines/compile/compile-error.ts';
export { compile } from '../machines/compile/compile.ts';
export type {
  CompiledMachine,
  Operation,
  Step,
  Timer,
} from '../machines/compile/compiled-machine.ts';
export { createFleet, type Fleet, type FleetOptions } from '../machines/compile/fleet.ts';
export { byCode, byTable, type Executor } from '../machines/compile/executor.ts';
export { type Runner, type RunnerOptions, startRunner } from '../machines/compile/runner.ts';

// What must always hold of any locker, judged record by record.
export { ALWAYS } from '../machines/properties/always/registry.ts';
export {
  createJudge,
  type Judge,
  type Verdict,
  type Violation,
} from '../machines/properties/judge.ts';
export type { MonitorSetup } from '../machines/properties/monitor-setup.ts';
export { SOMETIMES } from '../machines/properties/sometimes/registry.ts';

// Virtual time.
export { type Calendar, createCalendar } from '../sim/calendar.ts';
export { createVirtualClock, type VirtualClock } from '../sim/clock.ts';

// Scenarios, studies of them, and what a study says (docs/scenario.md).
export { estimate, type SizeEstimates, type StudyEstimates } from '../sim/experiment/estimates.ts';
export type {
  Executor as TaskExecutor,
  FinishedTask,
  Job,
  Watch,
} from '../sim/experiment/executor.ts';
export { type ExperimentOptions, runExperiment } from '../sim/experiment/experiment.ts';
export { createInlineExecutor, type InlineOptions } from '../sim/experiment/inline-executor.ts';
export { runStudy, type StudyOptions } from '../sim/experiment/run-study.ts';
export type { Study } from '../sim/experiment/study.ts';
export type { Task } from '../sim/experiment/task.ts';
export type {
  ImprovedBlocking,
  ImprovedInterval,
} from '../sim/experiment/variance/improved-blocking.ts';
export {
  type Reduction,
  reductionOf,
  type VarianceReduction,
} from '../sim/experiment/variance/reduction.ts';
export { createWorkerExecutor, type WorkerExecutorOptions } from './workers/worker-executor.ts';
export { jsonSchema } from '../sim/scenario/json-schema.ts';
export { readScenario, type ScenarioReading } from '../sim/scenario/read-scenario.ts';
export type { Override } from '../sim/scenario/reading/overrides.ts';
export { formatProblems, type ScenarioProblem } from '../sim/scenario/reading/problem.ts';
export type { Scenario } from '../sim/scenario/scenario.ts';
export type { Observations, SizeObservations } from '../sim/simulation/observations.ts';

// What replications say, and how surely (docs/statistics.md).
export {
  bernoulliConfidenceSequence,
  type BetaMixture,
} from '../sim/statistics/bernoulli-confidence-sequence.ts';
export {
  type Control,
  type ControlledInterval,
  controlledMean,
  controlledRatio,
} from '../sim/statistics/control-variates.ts';
export { type MeanInterval, meanInterval } from '../sim/statistics/mean-interval.ts';
export { mser5, type Truncation } from '../sim/statistics/mser5.ts';
export { type PairedDifference, pairedDifference } from '../sim/statistics/paired-difference.ts';
export { type QuantileInterval, quantileInterval } from '../sim/statistics/quantile-interval.ts';
export {
  type Candidate,
  type RankedDesign,
  type Ranking,
  ranking,
} from '../sim/statistics/ranking.ts';
export {
  type RatioInterval,
  ratioInterval,
  type RatioMethod,
} from '../sim/statistics/ratio-interval.ts';
export type { RatioTotals } from '../sim/statistics/ratio-jackknife.ts';
export { replicatedQuantileInterval } from '../sim/statistics/replicated-quantile-interval.ts';
export { createSequentialRatio, type SequentialRatio } from '../sim/statistics/sequential-ratio.ts';
export type {
  Precision,
  SequentialStatus,
  SequentialVerdict,
} from '../sim/statistics/sequential-estimate.ts';
export { checkWarmUp, type WarmUpCheck } from '../sim/statistics/warm-up-check.ts';

// What is known without simulating (docs/theory.md).
export {
  type ExactValues,
  exactValues,
  type Knowledge,
  type Statement,
  whatIsKnown,
} from '../sim/known/what-is-known.ts';
export * as theory from '../sim/theory/theory.ts';

// Traces: what happened in a run, line by line (docs/trace.md).
export { createTraceCheck, type TraceCheck, type TraceVerdict } from '../sim/trace/check.ts';
export {
  formatHeader,
  formatRecord,
  parseHeader,
  parseRecord,
  TraceFormatError,
} from '../sim/trace/format.ts';
export { createTraceHeader, type TraceHeader } from '../sim/trace/header.ts';

export { VERSION } from './version.ts';

import { INJECTED_FAULTS, type InjectedFault } from '../../../machines/injected-fault.ts';
import type { Capabilities } from '../../../machines/protocol/capabilities.ts';

/** What a locker must be able to take. */
export interface Target {
  readonly capabilities: Capabilities;
  /** Whether it can be killed and started again. */
  readonly canRestart: boolean;
}

/** A fault that was asked for, and what stops it from being injected. */
export interface Spared {
  readonly fault: InjectedFault;
  /** In plain words. */
  readonly why: string;
}

/** Which faults are injected. */
export interface Injectable {
  readonly injected: readonly InjectedFault[];
  /** Those that were asked for, but cannot be. */
  readonly spared: readonly Spared[];
}

/** Parts the faults that are asked for into those that such a locker can take, and the others. */
export function injectable(wanted: readonly InjectedFault[], target: Target): Injectable {
  const obstacles = wanted.map((fault) => ({ fault, why: OBSTACLES[fault](target) }));
  return {
    injected: INJECTED_FAULTS.filter((fault) =>
      obstacles.some((one) => one.fault === fault && one.why === undefined),
    ),
    spared: obstacles.flatMap(({ fault, why }) => (why === undefined ? [] : [{ fault, why }])),
  };
}

type Obstacle = (target: Target) => string | undefined;

/** What was answered is judged after the power is back, so that it must have been promised to be there. */
const ifPersistent: Obstacle = ({ capabilities, canRestart }) => {
  if (!capabilities.persistent) return 'the locker does not say that it is persistent';
  return canRestart ? undefined : 'a locker of this kind is not ours to kill';
};

/** Whether a request without an answer was executed comes out when it is sent again with its id. */
const ifIdempotent: Obstacle = ({ capabilities }) =>
  capabilities.idempotent ? undefined : 'the locker promises nothing for requests sent again';

const ifToldTheTime: Obstacle = ({ capabilities }) =>
  capabilities.clock === 'request' ? undefined : 'the locker goes by its own clock';

const OBSTACLES: Readonly<Record<InjectedFault, Obstacle>> = {
  restart: ifPersistent,
  crash: (target) => ifPersistent(target) ?? ifIdempotent(target),
  'answer-lost': ifIdempotent,
  duplicate: ifIdempotent,
  late: ifIdempotent,
  reorder: () => undefined,
  'clock-behind': ifToldTheTime,
  'clock-ahead': ifToldTheTime,
  jam: ({ capabilities }) =>
    capabilities.commands.includes('fault') ? undefined : 'the locker has no fault',
};

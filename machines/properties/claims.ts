import type { CommandType } from '../command.ts';
import type { InjectedFault } from '../injected-fault.ts';
import type { Claims, MonitorSetup } from './monitor-setup.ts';

/**
 * What stops a property from being held against a locker, or from happening with it, in plain words;
 * undefined if nothing does.
 */
export type Obstacle = (setup: MonitorSetup) => string | undefined;

/** What records in docs/trace.md tell. */
const RECORDS: Claims['tells'] = ['doors', 'changes', 'deadlines'];

/** For properties of something that a locker need not tell: what it does not tell is taken to be right. */
export function unlessTold(telling: Claims['tells'][number]): Obstacle {
  return ({ capabilities }) =>
    (capabilities?.tells ?? RECORDS).includes(telling)
      ? undefined
      : `the locker tells no ${telling}`;
}

/** For what takes all these commands. */
export function unlessExecuted(commands: readonly CommandType[]): Obstacle {
  return (setup) => {
    const missing = commands.filter((type) => !executes(setup, type));
    return missing.length === 0 ? undefined : `the locker has no ${missing.join(', ')}`;
  };
}

/** For what takes one of these faults. */
export function unlessInjected(...faults: readonly InjectedFault[]): Obstacle {
  return ({ injected = [] }) =>
    faults.some((fault) => injected.includes(fault))
      ? undefined
      : `it takes an injected fault: ${faults.join(' or ')}`;
}

export function executes({ capabilities }: MonitorSetup, type: CommandType): boolean {
  return !capabilities || capabilities.commands.includes(type);
}

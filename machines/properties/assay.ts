import { ALWAYS } from './always/registry.ts';
import { executes, unlessExecuted } from './claims.ts';
import { EVENTUALLY } from './eventually/registry.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { AlwaysProperty, EventuallyProperty, SometimesProperty } from './property.ts';
import { EVERY_COMMAND, type Watched } from './watched.ts';
import type { CommandType } from '../command.ts';
import { SOMETIMES } from './sometimes/registry.ts';

/** A property that holds, always or in the end. */
export type LockerPromise = AlwaysProperty | EventuallyProperty;

/** Every property that holds, in the order of docs/locker.md. */
export const PROMISES: readonly LockerPromise[] = [...ALWAYS, ...EVENTUALLY];

/** Which properties can be held against a locker that is so set up, and what can happen with it. */
export interface Assay {
  applies(property: LockerPromise): boolean;
  /** In plain words; undefined if the property applies. */
  obstacleTo(property: LockerPromise): string | undefined;
  canHappen(property: SometimesProperty): boolean;
  /** What must have happened, and can, before the property has been put to the test. */
  needsOf(property: LockerPromise): readonly string[];
}

function isCommand(kind: Watched): kind is CommandType {
  return (EVERY_COMMAND as readonly Watched[]).includes(kind);
}

export function createAssay(setup: MonitorSetup): Assay {
  const isPossible = (kind: Watched) => !isCommand(kind) || executes(setup, kind);

  const canHappen = (one: SometimesProperty) =>
    unlessExecuted(one.takes ?? [])(setup) === undefined &&
    !(one.takesTime && setup.capabilities?.clock === 'own') &&
    one.watches.some(isPossible) &&
    one.obstacle?.(setup) === undefined;

  const possible = new Set(SOMETIMES.filter(canHappen).map(({ name }) => name));
  const needsOf = ({ needs }: LockerPromise) => needs.filter((name) => possible.has(name));

  function obstacleTo(property: LockerPromise): string | undefined {
    if ('when' in property && setup.capabilities?.clock === 'own') {
      return 'the locker goes by its own clock';
    }
    const told = property.obstacle?.(setup);
    if (told !== undefined) return told;
    if ('watches' in property && !property.watches.some(isPossible)) {
      return unlessExecuted(property.watches.filter(isCommand))(setup);
    }
    return needsOf(property).length === 0
      ? 'with this locker, nothing that would put it to the test can happen'
      : undefined;
  }

  return {
    applies: (property) => obstacleTo(property) === undefined,
    obstacleTo,
    canHappen,
    needsOf,
  };
}

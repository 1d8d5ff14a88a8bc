import type { Facts } from '../../known/facts.ts';
import { notSpilling, type Obstacle, spilling } from '../../known/obstacles.ts';
import type { TwinName } from '../../twins/registry.ts';
import {
  AGAINST_EXPECTATIONS,
  AGAINST_TIME_AVERAGES,
  isItsOwnTwin,
  oneSizeOfParcels,
  tooLarge,
  UNLIKE_ITS_TWIN,
  UNSTEADY,
} from './obstacles.ts';

/** Something by which chance is taken out of an estimate. */
export interface Reducer {
  readonly name: string;
  /** Everything in a scenario that would make it wrong, or of no use. */
  readonly obstacles: readonly Obstacle[];
}

/** A twin whose values are a control, since their means are known. */
export interface TwinControl extends Reducer {
  readonly name: TwinName;
  /** The twin in words. */
  readonly says: string;
  /** Whether a size's blocking is explained by the twin's values of all sizes together, not by its own. */
  readonly isPooled: (facts: Facts) => boolean;
}

/** The time without room for a parcel, in place of those rejected of a Poisson process. */
export const TIME_AVERAGE: Reducer = { name: 'time-average', obstacles: AGAINST_TIME_AVERAGES };

/** The most helpful first: where replications are few, only so many are used. */
export const CONTROLS: readonly TwinControl[] = [
  {
    name: 'repack',
    says: 'one where parcels may be moved at any time',
    obstacles: [
      ...AGAINST_EXPECTATIONS,
      ...UNSTEADY,
      ...UNLIKE_ITS_TWIN,
      notSpilling,
      oneSizeOfParcels,
      tooLarge,
    ],
    isPooled: () => false,
  },
  {
    name: 'exact',
    says: 'one where drivers take no time, and expired parcels are gone at once',
    obstacles: [
      ...AGAINST_EXPECTATIONS,
      ...UNSTEADY,
      ...UNLIKE_ITS_TWIN,
      spilling,
      isItsOwnTwin,
      tooLarge,
    ],
    isPooled: () => false,
  },
  {
    name: 'endless',
    says: 'one that is never full',
    obstacles: AGAINST_EXPECTATIONS,
    // Where parcels spill, every size feels how many there are of all.
    isPooled: (facts) => spilling(facts) !== undefined,
  },
];

export function twinControlNamed(name: TwinName): TwinControl {
  return CONTROLS.find((control) => control.name === name)!;
}

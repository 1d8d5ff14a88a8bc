/** A bug: one line of the reference locker, written otherwise. */
export interface Mutant {
  /** In the words of somebody who meets it. */
  readonly name: string;
  /** Name of the property that is meant to find it. */
  readonly property: string;
  /** A part of one line of test/mutants/lockers/reference.js that stands there once. */
  readonly right: string;
  readonly wrong: string;
  /** Commands in the shortest story that is known to show it. */
  readonly shortest: number;
}

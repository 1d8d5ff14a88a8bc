/** A bug: one line of a right locker in test/mutants/lockers, written otherwise. */
export interface Mutant {
  /** In the words of somebody who meets it. */
  readonly name: string;
  /** Name of the property that is meant to find it. */
  readonly property: string;
  /** The locker that has the line; `reference` if left out. */
  readonly locker?: 'reference' | 'durable';
  /** A part of one line of it that stands there once. */
  readonly right: string;
  readonly wrong: string;
  /** Commands in the shortest story that is known to show it. */
  readonly shortest: number;
}

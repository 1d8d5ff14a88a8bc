/** Whoever waits has had enough: thrown to the plan, which says what it has by then. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

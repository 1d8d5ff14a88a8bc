/** The states that have been found, by number, and the shortest way to each: the state before it and the move from there. */
export class Ways {
  private readonly known = new Set<string>();
  private readonly before: number[] = [];
  private readonly moves: number[] = [];

  get count(): number {
    return this.before.length;
  }

  /** Notes where a move leads to; of a state that is known, the way that was noted first is kept. */
  note(key: string, from: number, move: number): void {
    if (this.known.has(key)) return;
    this.known.add(key);
    this.before.push(from);
    this.moves.push(move);
  }

  /** The moves that lead to a state from the first one. */
  to(state: number): number[] {
    const way: number[] = [];
    for (let at = state; at > 0; at = this.before[at]!) way.push(this.moves[at]!);
    return way.toReversed();
  }
}

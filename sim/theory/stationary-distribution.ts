/**
 * The stationary distribution of a finite irreducible Markov chain, by the elimination
 * of Grassmann, Taksar and Heyman (1985): no subtraction, so every entry is accurate to a relative
 * rounding error. Time grows with the cube of the number of states, memory with its square.
 *
 * @param transitions row i gives the probabilities, or in continuous time the rates, of going from state i
 *   to each state; square.
 *   The diagonal is not read: rows need not add up to 1.
 */
export function stationaryDistribution(transitions: readonly (readonly number[])[]): number[] {
  const rows = transitions.map((row) => Float64Array.from(row));
  // Leave out the last state, then the one before: what remains is the chain watched on the rest.
  for (let last = rows.length - 1; last > 0; last--) {
    const from = rows[last]!;
    const leaving = sum(from.subarray(0, last));
    if (!(leaving > 0)) throw new RangeError(`state ${last} cannot reach the states before it`);
    for (let i = 0; i < last; i++) {
      const row = rows[i]!;
      const through = row[last]! / leaving;
      row[last] = through;
      for (let j = 0; j < last; j++) row[j]! += through * from[j]!;
    }
  }
  const weights = [1];
  for (let n = 1; n < rows.length; n++) {
    weights.push(weights.reduce((total, weight, i) => total + weight * rows[i]![n]!, 0));
  }
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

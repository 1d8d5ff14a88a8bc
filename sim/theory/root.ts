/**
 * The zero of a continuous function that changes its sign between two points, to the last bits: the rule
 * of false position with the Illinois modification (Dowell & Jarratt 1971), and bisection where that is
 * slow or a value is infinite.
 *
 * @throws RangeError if f has the same sign at both ends
 */
export function root(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0)) throw new RangeError(`no change of sign between ${from} and ${to}`);
  for (let step = 1; Math.abs(b - a) > 2 * Number.EPSILON * Math.abs(b); step++) {
    const middle = a + (b - a) / 2;
    const secant = b - (fb * (b - a)) / (fb - fa);
    const isInside = secant > Math.min(a, b) && secant < Math.max(a, b);
    const x = isInside && step % 4 !== 0 ? secant : middle;
    const fx = f(x);
    if (fx === 0 || x === a || x === b) return x;
    if (fx < 0 !== fb < 0) {
      a = b;
      fa = fb;
    } else {
      fa /= 2;
    }
    b = x;
    fb = fx;
  }
  return b;
}

/** The two lockers did not do the same. */
export class Difference extends Error {
  override readonly name = 'Difference';
}

/** What both say, to the letter. @throws Difference if they do not say the same */
export function agreed<T>(what: string, compiled: T, actors: T): T {
  if (compiled === actors) return compiled;
  const [mine, theirs] = [JSON.stringify(compiled), JSON.stringify(actors)];
  if (mine === theirs) return compiled;
  throw new Difference(`${what}: the compiled locker says ${mine}, the actors say ${theirs}`);
}

/** As many rejections as an episode is taken to have where nothing is known of it. */
export const ASSUMED_EPISODE = 5;

/** Below this many episodes the limits of `fewEventLimits` are better than symmetric ones. */
export const MANY_EPISODES = 30;

export interface CountedEvents {
  /** How many there were, more than 0. */
  readonly events: number;
  /** Estimated variance of that number, 0 or more; it is `events` where they are independent. */
  readonly variance: number;
}

/**
 * Whether events are so few that their number is skewed: not events count for it but the episodes in which
 * they come, (events ÷ standard deviation)² of them.
 */
export function areFew({ events, variance }: CountedEvents): boolean {
  return events < MANY_EPISODES * Math.max(1, variance / events);
}

/**
 * Limits of the expected number of events where few were seen. Events come in episodes of some φ; their
 * number is φ times a Poisson number of episodes (quasi-Poisson: McCullagh & Nelder 1989). φ is
 * variance ÷ events, not less than 1, with an assumed episode of five beside it that has the weight of one
 * event: five where little is known, the estimate where more is. The limits of the episodes are Byar's
 * (Breslow & Day 1987), with the half that makes them mid-P (Rothman & Boice 1979).
 *
 * @param z standard normal quantile of the interval, or Student's t for an estimated variance
 */
export function fewEventLimits({ events, variance }: CountedEvents, z: number): [number, number] {
  const dispersion = Math.max(1, variance / events);
  const episode = (events * dispersion + ASSUMED_EPISODE) / (events + 1);
  const episodes = events / episode + 0.5;
  const limit = (deviate: number) => {
    const root = 1 - 1 / (9 * episodes) + deviate / (3 * Math.sqrt(episodes));
    return episode * episodes * Math.max(0, root) ** 3;
  };
  return [limit(-z), limit(z)];
}

import { checkCount, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalQuantile } from '../special-functions/normal.ts';

/**
 * Interval of the probability of independent successes (Wilson 1927): the probabilities that a score test
 * does not reject. Its ends are within 0…1, also for no or only successes.
 *
 * @param successes a whole number, 0 … trials
 * @param trials a whole number, at least 1
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  confidence: number,
): { readonly lower: number; readonly upper: number } {
  checkCount('successes', successes);
  checkPositive('trials', trials);
  checkCount('failures', trials - successes);
  checkOpenShare('confidence', confidence);
  const z = normalQuantile((1 + confidence) / 2);
  const centre = successes + (z * z) / 2;
  const spread = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
  const scale = trials + z * z;
  // Rounding must not lead out of the probabilities.
  return {
    lower: Math.max(0, (centre - spread) / scale),
    upper: Math.min(1, (centre + spread) / scale),
  };
}

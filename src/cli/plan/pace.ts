import { type Reached, shareOfPhase } from '../../../sim/planning/reached.ts';

/** How fast a plan comes along. */
export interface Pace {
  update(reached: Reached): void;
  /** About how long the rest of its phase takes at this pace; undefined before anything is done. */
  remainingMs(): number | undefined;
}

export function createPace(nowMs: () => number): Pace {
  let begun = { phase: 'search', atMs: nowMs() };
  let share = 0;
  return {
    update(reached) {
      if (reached.phase !== begun.phase) begun = { phase: reached.phase, atMs: nowMs() };
      share = shareOfPhase(reached);
    },
    remainingMs() {
      return share === 0 ? undefined : ((nowMs() - begun.atMs) * (1 - share)) / share;
    },
  };
}

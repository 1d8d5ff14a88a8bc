import { createCompartmentsView } from '../properties/compartments-view.ts';
import {
  RecordedView,
  type ReservationEnding,
  type TokenEnding,
} from '../properties/locker-view.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import { FewEntries } from './few-entries.ts';

export interface SituationOptions extends MonitorSetup {
  /** Ended reservations and ended codes that are remembered in the whole bank; each compartment has one at most. */
  readonly remembered: number;
  readonly startMs: number;
}

/** Where a locker stands: what its records tell, and how late it is. */
export class Situation {
  readonly reservations: FewEntries<ReservationEnding>;
  readonly tokens: FewEntries<TokenEnding>;
  readonly view: RecordedView;
  /** The instant of the next command. The view knows that of the last one. */
  clockMs: number;

  constructor({ bank, durations, remembered, startMs }: SituationOptions) {
    this.reservations = new FewEntries({
      durationMs: durations.reservationTimeoutMs,
      rememberMs: durations.rememberReservationsMs,
      remembered,
    });
    this.tokens = new FewEntries({
      durationMs: durations.tokenValidityMs,
      rememberMs: durations.rememberCodesMs,
      remembered,
    });
    const { reservations, tokens } = this;
    this.view = new RecordedView({
      compartments: createCompartmentsView(bank),
      reservations,
      tokens,
    });
    this.clockMs = startMs;
  }

  /** Forgets what has ended but for what shall be remembered: after each step, since a step may ask for it. */
  trim(): void {
    this.reservations.trim();
    this.tokens.trim();
  }

  copy(other: Situation): void {
    this.reservations.copy(other.reservations);
    this.tokens.copy(other.tokens);
    this.view.compartments.copy(other.view.compartments);
    this.view.nowMs = other.view.nowMs;
    this.clockMs = other.clockMs;
  }
}

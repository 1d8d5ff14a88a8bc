import { executes } from '../../machines/properties/claims.ts';
import type { LockerView } from '../../machines/properties/locker-view.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { Pick, Step } from './step.ts';

const NOW = { byMs: 0 } as const;
const LATEST: Pick = { among: 'open', nth: 0 };

/**
 * Leaves a locker in peace (docs/locker.md, R69): everything is repaired, every live code used, every
 * open reservation waited for, every expired parcel removed. The steps are decided as it answers.
 */
export function* settling(view: LockerView, setup: MonitorSetup): Generator<Step> {
  const { bank } = setup;
  const can = (type: Parameters<typeof executes>[1]) => executes(setup, type);
  const numbered = (wanted: (id: string) => boolean) =>
    Array.from({ length: bank.compartmentCount }, (_, nth) => nth).filter((nth) =>
      wanted(bank.idOf(nth)),
    );
  const stateOf = (id: string) => view.compartments.stateOf(id) ?? '';

  if (can('repair')) {
    for (const nth of numbered((id) => stateOf(id).startsWith('outOfService'))) {
      yield { ask: 'repair', pick: { among: 'none', nth }, wait: NOW };
    }
  }
  if (can('pickup')) {
    for (const nth of liveCodes(view).toReversed()) {
      yield { ask: 'pickup', pick: { among: 'open', nth }, wait: NOW };
    }
  }
  if (can('confirm')) {
    // Each exactly when its time is up, the oldest first: the timer comes first.
    for (
      let open = openReservations(view);
      open > 0;
      open = Math.min(open - 1, openReservations(view))
    ) {
      yield { ask: 'confirm', pick: { among: 'open', nth: open - 1 }, wait: { offMs: 0 } };
    }
  }
  if (can('openExpired') && view.tokens.overdue.size > 0) {
    yield { ask: 'openExpired', pick: LATEST, wait: NOW };
  }
  if (can('confirmRemoval')) {
    const isExpired = (id: string) => {
      const token = view.tokens.openAt(id);
      return token !== undefined && view.tokens.overdue.has(token);
    };
    for (const nth of numbered(isExpired)) {
      yield { ask: 'confirmRemoval', pick: { among: 'none', nth }, wait: NOW };
    }
  }
}

/** Fills a bank that is empty, largest compartments first, so that any strategy gives each parcel its own size. */
export function* filling(view: LockerView, setup: MonitorSetup): Generator<Step> {
  const { bank } = setup;
  const ask = executes(setup, 'reserve') ? 'reserve' : 'deposit';
  for (let size = bank.sizes.length - 1; size >= 0; size--) {
    for (let left = view.compartments.free[size]!; left > 0; left--) {
      yield { ask, pick: { among: 'open', nth: size }, wait: NOW };
    }
  }
}

/** Which of the open codes, counted from the latest backwards, are live. */
function liveCodes({ tokens }: LockerView): number[] {
  return [...tokens.open]
    .toReversed()
    .flatMap((token, nth) => (tokens.overdue.has(token) ? [] : [nth]));
}

function openReservations({ reservations }: LockerView): number {
  return [...reservations.open].length;
}

import type { Counter } from '../../sim/simulation/observations.ts';
import type { Finding } from './finding.ts';
import { count, percent, rounded } from './numbers.ts';
import { alignTable } from './table.ts';

interface Row {
  readonly counter: Counter;
  readonly label: string;
  /** What the share is a share of. */
  readonly of?: Counter;
  /** Shown even when nothing was counted. */
  readonly always?: true;
}

const ROWS: readonly Row[] = [
  { counter: 'offered', label: 'offered', always: true },
  { counter: 'rejected', label: 'rejected', of: 'offered', always: true },
  { counter: 'accepted', label: 'accepted', of: 'attempts', always: true },
  { counter: 'confirmed', label: '  confirmed', of: 'accepted', always: true },
  { counter: 'walkedAway', label: '  walked away', of: 'accepted' },
  { counter: 'lateConfirms', label: '  confirmed too late', of: 'accepted' },
  { counter: 'lostToFault', label: '  lost to a fault', of: 'accepted' },
  { counter: 'pickedUp', label: 'picked up', of: 'confirmed', always: true },
  { counter: 'expired', label: 'expired', of: 'confirmed' },
  { counter: 'returned', label: 'returned', of: 'expired' },
  { counter: 'inside', label: 'inside at the end', of: 'confirmed' },
  { counter: 'wrongCodes', label: 'wrong codes' },
  { counter: 'latePickups', label: 'late pickups' },
  { counter: 'refusedByFault', label: 'pickups refused by a fault' },
  { counter: 'kept', label: 'kept for the next visit' },
  { counter: 'lost', label: 'never delivered', of: 'offered' },
];

/** The counters' labels for what shares are shares of; `attempts` is only ever that. */
const PARTS: Readonly<Partial<Record<Counter, string>>> = {
  offered: 'offered',
  attempts: 'presented',
  accepted: 'accepted',
  confirmed: 'confirmed',
  expired: 'expired',
};

/** What became of the parcels, all sizes and replications together. Rows of zero are left out. */
export function parcelTable({ estimates }: Finding): string[] {
  const { totals, observedDays, replications } = estimates;
  const rows = ROWS.filter(({ counter, always }) => always || totals[counter] > 0);
  return alignTable(
    [
      { heading: 'Parcels', align: 'left' },
      { heading: 'Total', align: 'right' },
      { heading: 'A day', align: 'right' },
      { heading: 'Share', align: 'left' },
    ],
    rows.map(({ counter, label, of }) => [
      label,
      count(totals[counter]),
      rounded(totals[counter] / (observedDays * replications)),
      of === undefined || totals[of] === 0
        ? ''
        : `${percent(totals[counter] / totals[of], 3)} of ${PARTS[of]}`,
    ]),
  );
}

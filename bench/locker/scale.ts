/** What the cycle is measured at, for every locker. */
export const COMPARTMENTS = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
const OCCUPIED = [0.5, 0.95];

export interface Scale {
  readonly compartments: number;
  readonly occupied: number;
}

/** Every number of compartments up to the largest, at each occupancy. */
export function scales(largest: number, among: readonly number[] = COMPARTMENTS): Scale[] {
  return among
    .filter((compartments) => compartments <= largest)
    .flatMap((compartments) => OCCUPIED.map((occupied) => ({ compartments, occupied })));
}

export function cycleName({ compartments, occupied }: Scale): string {
  return `${compartments} compartments, ${Math.round(occupied * 100)} % occupied`;
}

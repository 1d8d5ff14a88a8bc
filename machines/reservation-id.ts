/** The public id of a reservation, which is counted from 0: `R1`, `R2`, … */
export function reservationId(reservation: number): string {
  return `R${reservation + 1}`;
}

/** The number of a public id, −1 for a text that is none. */
export function reservationNumber(id: string): number {
  return typeof id === 'string' && /^R[1-9]\d{0,15}$/.test(id) ? Number(id.slice(1)) - 1 : -1;
}

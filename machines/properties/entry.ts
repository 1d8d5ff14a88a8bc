/** A reservation or a token: it points at a compartment, until it ends. */
export interface Entry<Ending> {
  /** Id of the reservation, or code of the token. */
  readonly id: string;
  readonly compartment: string;
  /** Of a token: id of the reservation under which it was issued. */
  readonly reservation: string | undefined;
  readonly beganAtMs: number;
  /** When its time is up, whether or not anybody notices. */
  readonly untilMs: number;
  /** How it ended; undefined while it is open. */
  readonly ending: Ending | undefined;
  /** When it ended; NaN while it is open. */
  readonly endedAtMs: number;
}

/** As the ledger has it that will end it. */
export type EndingEntry<Ending> = { -readonly [K in keyof Entry<Ending>]: Entry<Ending>[K] };

/** An entry as it begins. */
export function openEntry<Ending>(
  id: string,
  compartment: string,
  reservation: string | undefined,
  beganAtMs: number,
  durationMs: number,
): EndingEntry<Ending> {
  const untilMs = beganAtMs + durationMs;
  return { id, compartment, reservation, beganAtMs, untilMs, ending: undefined, endedAtMs: NaN };
}

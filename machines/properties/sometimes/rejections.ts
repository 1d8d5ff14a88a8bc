import { REJECTIONS, type CommandType, type RejectionReason } from '../../command.ts';
import type { SometimesProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';

/** What must have been asked before some reasons can be given. */
const TAKES: Partial<Record<RejectionReason, readonly CommandType[]>> = {
  reservationExpired: ['reserve'],
  alreadyConfirmed: ['reserve', 'confirm'],
  cancelled: ['reserve', 'cancel'],
  compartmentOutOfService: ['fault'],
  returned: ['confirmRemoval'],
};

/** Reasons that are given only when time has passed. */
const TAKES_TIME: ReadonlySet<RejectionReason> = new Set([
  'reservationExpired',
  'expired',
  'returned',
]);

/** One property for each rejection of each command: `reserve-rejected-unknown-size`, … */
export const rejections: readonly SometimesProperty[] = Object.entries(REJECTIONS).flatMap(
  ([type, reasons]) => reasons.map((reason) => rejected(type as CommandType, reason)),
);

function rejected(type: CommandType, reason: RejectionReason): SometimesProperty {
  return {
    number: 'S1',
    name: `${kebab(type)}-rejected-${kebab(reason)}`,
    statement: `A ${type} is answered ${reason}.`,
    rules: ['R25'],
    watches: [type],
    takes: TAKES[reason],
    takesTime: TAKES_TIME.has(reason),
    create: () => (record) => reasonOf(record) === reason,
  };
}

function kebab(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

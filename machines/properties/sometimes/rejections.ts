import { REJECTIONS, type CommandType } from '../../command.ts';
import type { SometimesProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';

/** One property for each rejection of each command: `reserve-rejected-unknown-size`, … */
export const rejections: readonly SometimesProperty[] = Object.entries(REJECTIONS).flatMap(
  ([type, reasons]) => reasons.map((reason) => rejected(type as CommandType, reason)),
);

function rejected(type: CommandType, reason: string): SometimesProperty {
  return {
    number: 'S1',
    name: `${kebab(type)}-rejected-${kebab(reason)}`,
    statement: `A ${type} is answered ${reason}.`,
    rules: ['R25'],
    create: () => (record) => record.command?.type === type && reasonOf(record) === reason,
  };
}

function kebab(camel: string): string {
  return camel.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

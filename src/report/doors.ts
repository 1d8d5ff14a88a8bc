import { createBank } from '../../machines/bank.ts';
import type { Finding } from './finding.ts';
import { rounded, withHalfWidth } from './numbers.ts';

/** How long drivers stand at open doors, and how often doors open. */
export function doorLines({ scenario, estimates }: Finding): string[] {
  const { driverMinutesPerDay, doorOpeningsPerDay } = estimates;
  const { idOf } = createBank(scenario.sizes);
  const byUse = doorOpeningsPerDay
    .map((perDay, compartment) => ({ perDay, compartment }))
    .toSorted((a, b) => b.perDay - a.perDay);
  const mean = byUse.reduce((sum, { perDay }) => sum + perDay, 0) / byUse.length;
  const shown = ({ perDay, compartment }: (typeof byUse)[number]) =>
    `${idOf(compartment)} (${rounded(perDay)})`;
  const { mean: minutes, halfWidth } = driverMinutesPerDay;
  return [
    ...(minutes > 0
      ? [`Drivers stand at open doors for ${withHalfWidth(minutes, halfWidth)} min a day.`]
      : []),
    `A door opens ${rounded(mean)} times a day; most often ${shown(byUse[0]!)}, ` +
      `least often ${shown(byUse.at(-1)!)}.`,
  ];
}

import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../../machines/command.ts';
import { createLockerView, type LockerView } from '../../../machines/properties/locker-view.ts';
import type { MonitorSetup } from '../../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import { People } from '../people.ts';
import type { Pick, Step } from '../step.ts';
import type { Script } from '../trial.ts';

const AMONG: readonly Pick['among'][] = ['open', 'ended', 'none'];

/**
 * The steps that lead to records: a story that was found command by command, as a script that puts it on again.
 * Undefined if some command is none that a step stands for.
 * @param startMs no record is earlier
 */
export function scriptOf(
  records: readonly LockerRecord[],
  setup: MonitorSetup,
  startMs: number,
): Script | undefined {
  const view = createLockerView(setup);
  const people = new People(view, setup);
  const known = (command: Command) => onlyKnown(command, setup, view);
  const steps: Step[] = [];
  let nowMs = startMs;
  for (const record of records) {
    const { atMs, command } = record;
    if (command !== undefined) {
      view.advanceTo(atMs);
      const wait = { byMs: atMs - nowMs };
      const isMeant = (step: Step) => {
        const [asked, ...more] = people.ask(step, nowMs);
        return more.length === 0 && isDeepStrictEqual(known(asked!.command), known(command));
      };
      const step = stepsFor(command, records.length + setup.bank.compartmentCount, wait).find(
        isMeant,
      );
      if (step === undefined) return undefined;
      steps.push(step);
      nowMs = atMs;
    }
    view.advanceTo(atMs);
    view.take(record);
    people.hear(record);
  }
  return { steps, settles: false };
}

/** Every step that might ask for such a command, the simplest first. */
function stepsFor({ type }: Command, most: number, wait: Step['wait']): Step[] {
  return AMONG.flatMap((among) =>
    Array.from({ length: most + 1 }, (_, nth) => ({ ask: type, pick: { among, nth }, wait })),
  );
}

/** A command without the name of what nobody knows: one is as good as another. */
function onlyKnown(command: Command, { bank }: MonitorSetup, view: LockerView): Command {
  switch (command.type) {
    case 'reserve':
    case 'deposit':
      return bank.sizeIndex(command.size) < 0 ? { ...command, size: '' } : command;
    case 'confirm':
    case 'cancel':
      return view.reservations.get(command.reservation) ? command : { ...command, reservation: '' };
    case 'pickup':
      return view.tokens.get(command.code) ? command : { ...command, code: '' };
    case 'confirmRemoval':
    case 'fault':
    case 'repair':
      return bank.indexOf(command.compartment) < 0 ? { ...command, compartment: '' } : command;
    case 'openExpired':
    case 'status':
      return command;
  }
}

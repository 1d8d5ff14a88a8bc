import type { Bank } from './bank.ts';
import { COMPARTMENT_STATES } from './compartment.ts';
import type { Command, Reply } from './command.ts';
import type { Now } from './now.ts';
import type { Effect, LockerRecord } from './record.ts';

/** Gathers what a locker does into records, one a command, and one for each timer that fires. */
export interface Recording {
  begin(command: Command): void;
  end(reply: Reply): void;
  doorOpened(compartment: number): void;
  changed(compartment: number, from: number, to: number): void;
}

export function createRecording(
  bank: Bank,
  now: Now,
  onRecord: (record: LockerRecord) => void,
): Recording {
  let current: { atMs: number; command: Command; effects: Effect[] } | undefined;

  function effect(happened: Effect): void {
    if (current === undefined) onRecord({ atMs: now[0]!, effects: [happened] });
    else current.effects.push(happened);
  }

  return {
    begin(command) {
      current = { atMs: now[0]!, command, effects: [] };
    },
    end(reply) {
      const { atMs, command, effects } = current!;
      current = undefined;
      onRecord({ atMs, command, reply, effects });
    },
    doorOpened(compartment) {
      effect({ door: bank.idOf(compartment) });
    },
    changed(compartment, from, to) {
      effect({
        compartment: bank.idOf(compartment),
        from: COMPARTMENT_STATES[from]!,
        to: COMPARTMENT_STATES[to]!,
      });
    },
  };
}

import type { Bank } from './bank.ts';
import { COMPARTMENT_STATES } from './compartment.ts';
import type { Command, Reply } from './command.ts';
import type { Effect, LockerRecord } from './record.ts';

/** Gathers what a locker does into records, one a command, and one for each timer that fires. */
export interface Recording {
  begin(command: Command, atMs: number): void;
  end(reply: Reply): void;
  doorOpened(compartment: number, atMs: number): void;
  changed(compartment: number, from: number, to: number, atMs: number): void;
}

export function createRecording(bank: Bank, onRecord: (record: LockerRecord) => void): Recording {
  let current: { atMs: number; command: Command; effects: Effect[] } | undefined;

  function effect(happened: Effect, atMs: number): void {
    if (current === undefined) onRecord({ atMs, effects: [happened] });
    else current.effects.push(happened);
  }

  return {
    begin(command, atMs) {
      current = { atMs, command, effects: [] };
    },
    end(reply) {
      const { atMs, command, effects } = current!;
      current = undefined;
      onRecord({ atMs, command, reply, effects });
    },
    doorOpened(compartment, atMs) {
      effect({ door: bank.idOf(compartment) }, atMs);
    },
    changed(compartment, from, to, atMs) {
      effect(
        {
          compartment: bank.idOf(compartment),
          from: COMPARTMENT_STATES[from]!,
          to: COMPARTMENT_STATES[to]!,
        },
        atMs,
      );
    },
  };
}

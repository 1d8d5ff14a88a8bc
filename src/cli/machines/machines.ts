import { createCompartmentMachine } from '../../../machines/compartment.ts';
import { toJson, toMermaid } from '../../../machines/diagram.ts';
import { createLockerMachine } from '../../../machines/locker-machine.ts';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../terminal.ts';

export interface MachinesArguments {
  readonly name: string | undefined;
  readonly format: string;
}

/** `pigeonhole machines`: the statecharts as the machines themselves have them. */
export async function printMachines({ name, format }: MachinesArguments): Promise<ExitCode> {
  const compartment = createCompartmentMachine(DEFAULT_DURATIONS);
  const machines = { compartment, locker: createLockerMachine(compartment) };
  const chosen = Object.entries(machines).filter(([each]) => name === undefined || each === name);
  if (format === 'json') {
    const documents = Object.fromEntries(chosen.map(([each, machine]) => [each, toJson(machine)]));
    print(`${JSON.stringify(documents, null, 2)}\n`);
  } else {
    print(`${chosen.map(([, machine]) => toMermaid(machine).trimEnd()).join('\n\n')}\n`);
  }
  return EXIT.ok;
}

import { cpus } from 'node:os';

/** Where something was measured. */
export interface Machine {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
}

export function machineHere(): Machine {
  const cores = cpus();
  return {
    node: process.versions.node,
    cpu: cores[0]?.model.trim() ?? 'unknown processor',
    cores: cores.length,
  };
}

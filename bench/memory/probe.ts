import { measureLockerMemory } from './locker-memory.ts';
import { measureSimulationMemory } from './simulation-memory.ts';

/** Usage: node --expose-gc probe locker COMPARTMENTS | simulation YEARS. Prints a line of JSON. */
function main([what, scale]: readonly string[]): void {
  const measured =
    what === 'locker' ? measureLockerMemory(Number(scale)) : measureSimulationMemory(Number(scale));
  console.log(JSON.stringify(measured));
}

main(process.argv.slice(2));

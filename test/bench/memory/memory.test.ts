import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { measureLockerMemory } from '../../../bench/memory/locker-memory.ts';
import { formatMemory } from '../../../bench/memory/memory.ts';
import { measureSimulationMemory } from '../../../bench/memory/simulation-memory.ts';

beforeAll(() => {
  // Where it has been exposed to the whole worker already, it cannot be replaced.
  if (typeof globalThis.gc === 'function') return;
  setFlagsFromString('--expose-gc');
  vi.stubGlobal('gc', runInNewContext('gc'));
  setFlagsFromString('--no-expose-gc');
});

describe('the memory report', () => {
  it('counts the bytes of a locker, and of a simulation', () => {
    const locker = measureLockerMemory(10_000);
    // A compartment has at least its name in the bank, and 20 bytes of numbers in the locker.
    expect(locker.bankPerCompartment).toBeGreaterThan(20);
    expect(locker.lockerPerCompartment).toBeGreaterThan(20);
    expect(locker.perParcelRemembered).toBeGreaterThan(4);
    const simulation = measureSimulationMemory(1);
    expect(simulation.parcels).toBeGreaterThan(21_000);
    expect(simulation.peakBytes).toBeGreaterThan(simulation.liveBytes);
  });

  it('is a table of each', () => {
    const text = formatMemory({
      lockers: [
        {
          compartments: 10_000,
          bankPerCompartment: 150.2,
          lockerPerCompartment: 99,
          perParcelInside: 20,
          perParcelRemembered: 26,
        },
      ],
      simulations: [{ years: 10, parcels: 219_000, liveBytes: 1.5e6, peakBytes: 60.25e6 }],
    });
    expect(text).toMatch(/10,000 +150 B +99\.0 B +20\.0 B +26\.0 B/);
    expect(text).toMatch(/10 +219,000 +1\.50 MB +60\.3 MB/);
  });
});

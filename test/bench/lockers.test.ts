import { describe, expect, it } from 'vitest';
import { measureSubject } from '../../bench/lockers/measure-subject.ts';
import { lockerSource } from '../../src/lockers/locker-source.ts';
import { flawedSource } from '../support/flawed-source.ts';

const FEW = { trips: 20, lives: 2, rounds: 2 };

describe('the bench of lockers', () => {
  it('asks a locker the same every time, however it is reached', async () => {
    const compiled = await measureSubject(lockerSource('compiled'), FEW);
    const actor = await measureSubject(lockerSource('actor'), FEW);
    for (const rate of [...compiled.trips, ...compiled.commands]) expect(rate).toBeGreaterThan(0);
    expect(compiled).toMatchObject({
      trips: { length: FEW.rounds },
      commands: { length: FEW.rounds },
      checksum: actor.checksum,
    });
  });

  it('measures no locker that is wrong', async () => {
    const { open } = lockerSource('compiled');
    const wrong = { ...flawedSource({ pickupLeavesDoorShut: true }), open };
    await expect(measureSubject(wrong, FEW)).rejects.toThrow('flawed is wrong');
  });
});

import { expect, it } from 'vitest';
import { createRecordedLocker } from '../support/recorded-locker.ts';

const SECOND_MS = 1_000;
const VALIDITY_MS = 604_800_000;

it('an actor locker of 10 000 compartments works, and its counts add up', () => {
  const { must, ask, records, codes } = createRecordedLocker({
    sizes: [
      { name: 'S', count: 5_000 },
      { name: 'M', count: 3_000 },
      { name: 'L', count: 2_000 },
    ],
  });
  const statusNow = () => {
    const { sizes, tokens } = must({ type: 'status' });
    const total = { free: 0, reserved: 0, occupied: 0, empty: 0, unverified: 0, holding: 0 };
    for (const { outOfService, ...inService } of Object.values(sizes)) {
      for (const [state, count] of Object.entries({ ...inService, ...outOfService })) {
        total[state as keyof typeof total] += count;
      }
    }
    return { ...total, ...tokens };
  };

  // 2 000 parcels of a second each; each fifth driver walks away, each tenth cancels.
  const codesOut: string[] = [];
  for (let n = 0; n < 2_000; n++) {
    const size = ['S', 'M', 'L'][n % 3]!;
    const { reservation } = must({ type: 'reserve', size }, n * SECOND_MS);
    if (n % 10 === 0) must({ type: 'cancel', reservation });
    else if (n % 5 !== 0) codesOut.push(must({ type: 'confirm', reservation }).code);
  }
  // The last of those who walked away left 5 s ago: 36 of 200 are still waited for.
  const inside = codesOut.length;
  expect(inside).toBe(1_600);
  expect(statusNow()).toEqual({
    free: 10_000 - inside - 18,
    reserved: 18,
    occupied: inside,
    empty: 0,
    unverified: 0,
    holding: 0,
    live: inside,
    expired: 0,
  });

  // Every fourth is fetched, after a wrong code; then 100 doors fail, of which some hold parcels.
  for (let n = 0; n < inside; n += 4) {
    expect(ask({ type: 'pickup', code: codes.textOf(codes.unissued(n)) }).ok).toBe(false);
    must({ type: 'pickup', code: codesOut[n]! });
  }
  for (let n = 1; n <= 100; n++) must({ type: 'fault', compartment: `M${n * 30}` });
  const later = statusNow();
  expect(later.live).toBe(0.75 * inside);
  expect(later.occupied + later.holding).toBe(0.75 * inside);
  expect(later.empty + later.unverified + later.holding).toBe(100);
  expect(later.holding).toBeGreaterThan(0);

  // A week later staff take out what they can reach, and the doors are mended.
  const { opened, blocked } = must({ type: 'openExpired' }, 2_000 * SECOND_MS + VALIDITY_MS);
  expect(opened).toHaveLength(later.occupied);
  expect(blocked).toHaveLength(later.holding);
  for (const compartment of opened) must({ type: 'confirmRemoval', compartment });
  for (let n = 1; n <= 100; n++) must({ type: 'repair', compartment: `M${n * 30}` });
  expect(must({ type: 'openExpired' }).opened).toEqual(blocked);
  expect(statusNow()).toMatchObject({
    free: 10_000 - blocked.length,
    occupied: blocked.length,
    live: 0,
    expired: blocked.length,
  });

  const doors = records.flatMap(({ effects }) => effects.filter((effect) => 'door' in effect));
  const openings = {
    reserve: 2_000,
    pickup: inside / 4,
    openExpired: opened.length + blocked.length,
  };
  expect(doors).toHaveLength(openings.reserve + openings.pickup + openings.openExpired);
});

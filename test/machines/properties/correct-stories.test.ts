import { describe, expect, it } from 'vitest';
import type { LockerRecord } from '../../../machines/record.ts';
import {
  cancel,
  confirm,
  deposit,
  fault,
  openExpired,
  pickup,
  rejected,
  removal,
  repair,
  reserve,
  timer,
} from '../../support/record-builders.ts';
import { but, judged, NO_TOKENS, replying, status } from '../../support/stories.ts';

describe('a correct locker is never accused', () => {
  it.each<[string, LockerRecord[]]>([
    [
      'reserve, confirm, pickup in the last millisecond, and a retry',
      [
        reserve(10, 'R1', 'S1'),
        confirm(189, 'R1', 'S1', 'A'),
        rejected(189, { type: 'cancel', reservation: 'R1' }, 'alreadyConfirmed'),
        status(200, { free: 1, occupied: 1 }, { free: 1 }, { live: 1, expired: 0 }),
        pickup(1189, 'A', 'S1'),
        rejected(1689, { type: 'pickup', code: 'A' }, 'alreadyUsed'),
        rejected(1690, { type: 'pickup', code: 'A' }, 'invalidCode'),
      ],
    ],
    [
      'a confirm that loses to its timer, and two timers of one instant',
      [
        reserve(0, 'R1', 'S1'),
        reserve(0, 'R2', 'S2'),
        rejected(179, { type: 'confirm', reservation: 'R9' }, 'unknownReservation'),
        timer(180, 'S1'),
        timer(180, 'S2'),
        rejected(180, { type: 'confirm', reservation: 'R1' }, 'reservationExpired'),
        rejected(480, { type: 'cancel', reservation: 'R1' }, 'reservationExpired'),
        rejected(481, { type: 'cancel', reservation: 'R1' }, 'unknownReservation'),
      ],
    ],
    [
      'a cancelled reservation, whose compartment is reserved anew',
      [
        reserve(0, 'R1', 'M1'),
        cancel(100, 'R1', 'M1'),
        rejected(100, { type: 'confirm', reservation: 'R1' }, 'cancelled'),
        reserve(150, 'R2', 'M1'),
        status(180, { free: 2 }, { reserved: 1 }, NO_TOKENS),
        timer(330, 'M1'),
      ],
    ],
    [
      'an expired parcel that staff open twice and remove',
      [
        deposit(0, 'S2', 'A'),
        deposit(5, 'S1', 'B'),
        rejected(1000, { type: 'confirmRemoval', compartment: 'S2' }, 'notExpired'),
        openExpired(1000, []),
        rejected(1001, { type: 'pickup', code: 'A' }, 'expired'),
        openExpired(1006, ['S2', 'S1']),
        fault(1007, 'S1', 'occupied'),
        openExpired(1008, ['S2'], ['S1']),
        status(
          1008,
          { occupied: 1, outOfService: { empty: 0, unverified: 0, holding: 1 } },
          { free: 1 },
          { live: 0, expired: 2 },
        ),
        removal(1009, 'S2'),
        rejected(1010, { type: 'pickup', code: 'A' }, 'returned'),
        rejected(1010, { type: 'confirmRemoval', compartment: 'S1' }, 'compartmentOutOfService'),
        rejected(1011, { type: 'confirmRemoval', compartment: 'S2' }, 'notOccupied'),
        deposit(1012, 'S2', 'C'),
        rejected(9000, { type: 'pickup', code: 'B' }, 'expired'),
      ],
    ],
    [
      'faults in every state, and their repairs',
      [
        deposit(0, 'S1', 'A'),
        reserve(0, 'R2', 'S2'),
        fault(1, 'S1', 'occupied'),
        fault(1, 'S2', 'reserved'),
        fault(1, 'M1', 'free'),
        rejected(2, { type: 'fault', compartment: 'M1' }, 'alreadyOutOfService'),
        rejected(2, { type: 'pickup', code: 'A' }, 'compartmentOutOfService'),
        replying(rejected(2, { type: 'reserve', size: 'S' }, 'noCompartment'), { outOfService: 3 }),
        repair(3, 'S1', 'holding'),
        repair(3, 'S2', 'unverified'),
        repair(3, 'M1', 'empty'),
        rejected(4, { type: 'confirm', reservation: 'R2' }, 'compartmentOutOfService'),
        rejected(4, { type: 'repair', compartment: 'M1' }, 'notOutOfService'),
        pickup(5, 'A', 'S1'),
        status(500, { free: 2 }, { free: 1 }, NO_TOKENS),
      ],
    ],
    [
      'two parcels that expire together, opened in either order',
      [
        deposit(0, 'S1', 'A'),
        deposit(0, 'S2', 'B'),
        openExpired(1001, ['S1', 'S2']),
        openExpired(1001, ['S2', 'S1']),
      ],
    ],
    [
      'a request that is sent again, and answered as before',
      [
        deposit(0, 'S1', 'A'),
        but(deposit(0, 'S1', 'A'), { again: { first: deposit(0, 'S1', 'A').reply! }, effects: [] }),
        pickup(1, 'A', 'S1'),
      ],
    ],
    [
      'people who are told their own codes, and staff who are told none',
      [
        but(deposit(0, 'S1', 'A'), { notifications: [{ to: 'R-A', text: 'Your code is A.' }] }),
        reserve(1, 'R2', 'S2'),
        but(confirm(2, 'R2', 'S2', 'B'), { notifications: [{ to: 'R2', text: 'Code B' }] }),
        but(fault(3, 'S2', 'occupied'), { notifications: [{ to: 'staff', text: 'S2 is faulty' }] }),
      ],
    ],
    [
      'a power cut after which all is known that was given before, and nothing else',
      [
        deposit(0, 'S1', 'A'),
        but(reserve(1, 'R2', 'S2'), { injected: 'restart' }),
        rejected(2, { type: 'pickup', code: 'X' }, 'invalidCode'),
        rejected(2, { type: 'confirm', reservation: 'R9' }, 'unknownReservation'),
        confirm(3, 'R2', 'S2', 'B'),
        pickup(4, 'A', 'S1'),
      ],
    ],
    [
      'a code that is given out again once it is forgotten',
      [
        deposit(0, 'S1', 'A'),
        pickup(10, 'A', 'S1'),
        deposit(511, 'S1', 'A'),
        pickup(512, 'A', 'S1'),
      ],
    ],
  ])('%s', (_, records) => {
    expect(judged(records).flat()).toEqual([]);
  });
});

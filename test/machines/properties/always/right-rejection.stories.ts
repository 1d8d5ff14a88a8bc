import { cancel, deposit, fault, rejected, reserve } from '../../../support/record-builders.ts';
import { replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a rejection that stands later in the row',
    [rejected(0, { type: 'confirmRemoval', compartment: 'X1' }, 'notOccupied')],
    'unknownCompartment is right',
  ],
  [
    'a wrong number of compartments out of service',
    [
      fault(0, 'M1', 'free'),
      replying(rejected(1, { type: 'reserve', size: 'M' }, 'noCompartment'), { outOfService: 0 }),
    ],
    'told of 0 compartments out of service; there are 1',
  ],
  [
    'a fault of a compartment that nobody has',
    [rejected(0, { type: 'fault', compartment: 'X1' }, 'alreadyOutOfService')],
    'unknownCompartment is right',
  ],
  [
    'a fault that is refused for nothing',
    [rejected(0, { type: 'fault', compartment: 'S1' }, 'alreadyOutOfService')],
    'success is right',
  ],
  [
    'a repair of a compartment that nobody has',
    [rejected(0, { type: 'repair', compartment: 'X1' }, 'notOutOfService')],
    'unknownCompartment is right',
  ],
  [
    'a repair that is refused for nothing',
    [fault(0, 'S1', 'free'), rejected(1, { type: 'repair', compartment: 'S1' }, 'notOutOfService')],
    'success is right',
  ],
  [
    'a removal from behind a faulty door',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      rejected(1_001, { type: 'confirmRemoval', compartment: 'S1' }, 'notOccupied'),
    ],
    'compartmentOutOfService is right',
  ],
  [
    'a size that is called full and does not exist',
    [rejected(0, { type: 'reserve', size: 'XL' }, 'noCompartment')],
    'unknownSize is right',
  ],
  [
    'a size that is called unknown and has room',
    [rejected(0, { type: 'reserve', size: 'S' }, 'unknownSize')],
    'success is right',
  ],
  [
    'a reservation that is called expired and never was',
    [rejected(0, { type: 'confirm', reservation: 'R9' }, 'reservationExpired')],
    'unknownReservation is right',
  ],
  [
    'a cancelled reservation that is called expired',
    [
      reserve(0, 'R1', 'S1'),
      cancel(1, 'R1', 'S1'),
      rejected(2, { type: 'confirm', reservation: 'R1' }, 'reservationExpired'),
    ],
    'cancelled is right',
  ],
  [
    'an expired code that is called unknown',
    [deposit(0, 'S1', 'A'), rejected(1_001, { type: 'pickup', code: 'A' }, 'invalidCode')],
    'expired is right',
  ],
  [
    'an expired code behind a faulty door that is called unknown',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      rejected(1_001, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    'expired is right',
  ],
  [
    'a look at what has expired that is refused',
    [rejected(0, { type: 'openExpired' }, 'unknownCompartment')],
    'success is right',
  ],
];

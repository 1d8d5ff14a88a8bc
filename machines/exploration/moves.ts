import type { Bank } from '../bank.ts';
import type { Command } from '../command.ts';
import type { Situation } from './situation.ts';

/** A command that means the same in every situation that has the same key; undefined where there is none such. */
export type Move = (situation: Situation) => Command | undefined;

const NO_SIZE = 'no such size';
const NO_COMPARTMENT = 'no such compartment';
const NO_RESERVATION = 'no such reservation';
const NO_CODE = 'no such code';

/** All that can be asked of a locker: about each size, about each compartment and who has or had it, about nobody. */
export function movesOf(bank: Bank): readonly Move[] {
  const compartments = Array.from({ length: bank.compartmentCount }, (_, i) => bank.idOf(i));
  return [
    ...[...bank.sizes, NO_SIZE].flatMap(aboutSize),
    ...compartments.flatMap(aboutHolders),
    ...aboutReservation(() => NO_RESERVATION),
    aboutCode(() => NO_CODE),
    ...[...compartments, NO_COMPARTMENT].flatMap(aboutCompartment),
    () => ({ type: 'openExpired' }),
    () => ({ type: 'status' }),
  ];
}

function aboutSize(size: string): Move[] {
  return [() => ({ type: 'reserve', size }), () => ({ type: 'deposit', size })];
}

function aboutCompartment(compartment: string): Move[] {
  return [
    () => ({ type: 'fault', compartment }),
    () => ({ type: 'repair', compartment }),
    () => ({ type: 'confirmRemoval', compartment }),
  ];
}

function aboutHolders(compartment: string): Move[] {
  return [
    ...aboutReservation(({ reservations }) => reservations.openAt(compartment)?.id),
    aboutCode(({ tokens }) => tokens.openAt(compartment)?.id),
    ...aboutReservation(
      ({ reservations, clockMs }) => reservations.endedAt(compartment, clockMs)?.id,
    ),
    aboutCode(({ tokens, clockMs }) => tokens.endedAt(compartment, clockMs)?.id),
  ];
}

type Named = (situation: Situation) => string | undefined;

function aboutReservation(named: Named): Move[] {
  return (['confirm', 'cancel'] as const).map((type) => (situation) => {
    const reservation = named(situation);
    return reservation === undefined ? undefined : { type, reservation };
  });
}

function aboutCode(named: Named): Move {
  return (situation) => {
    const code = named(situation);
    return code === undefined ? undefined : { type: 'pickup', code };
  };
}

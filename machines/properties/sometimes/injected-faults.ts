import type { InjectedFault } from '../../injected-fault.ts';
import { unlessInjected } from '../claims.ts';
import type { SometimesProperty } from '../property.ts';
import { EVERY_COMMAND } from '../watched.ts';

/** One property for each fault that befalls a single request. */
export const injectedFaults: readonly SometimesProperty[] = [
  befalls('S30', 'crash', {
    name: 'crash-inside-command',
    statement: 'The power is cut while a command is executed, which is sent again and succeeds.',
    rules: ['R71', 'R72'],
  }),
  befalls('S31', 'answer-lost', {
    name: 'answer-lost',
    statement: 'The answer to a command is lost, which is sent again and succeeds.',
    rules: ['R71'],
  }),
  befalls('S32', 'duplicate', {
    name: 'request-duplicated',
    statement: 'A request that succeeds arrives twice at once.',
    rules: ['R71'],
  }),
  befalls('S33', 'late', {
    name: 'request-late',
    statement: 'A copy of a request that succeeded arrives after newer requests.',
    rules: ['R71'],
  }),
  befalls('S34', 'reorder', {
    name: 'requests-reordered',
    statement: 'A request succeeds that arrives after one that was sent later.',
    rules: ['R3'],
  }),
  befalls('S35', 'clock-behind', {
    name: 'clock-behind',
    statement: 'A request succeeds that tells an earlier instant than one before it.',
    rules: ['R3'],
  }),
  befalls('S36', 'clock-ahead', {
    name: 'clock-ahead',
    statement: 'A request succeeds that comes from a clock that is ahead.',
    rules: ['R3'],
  }),
  befalls('S37', 'jam', {
    name: 'door-jams',
    statement: 'A door that a command opens jams: its compartment is out of service at once.',
    rules: ['R34'],
  }),
];

/** That a command succeeds in spite of the fault; one that is rejected shows too little. */
function befalls(
  number: string,
  fault: InjectedFault,
  text: Pick<SometimesProperty, 'name' | 'statement' | 'rules'>,
): SometimesProperty {
  return {
    number,
    ...text,
    watches: [...EVERY_COMMAND, 'again'],
    obstacle: unlessInjected(fault),
    create: () => (record) => record.injected === fault && record.reply?.ok === true,
  };
}

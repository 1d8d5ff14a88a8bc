import { EVERY_COMMAND } from '../watched.ts';
import { rejections } from '../sometimes/rejections.ts';
import type { AllocationStrategy } from '../../allocation/strategy.ts';
import type { AlwaysProperty } from '../property.ts';
import { reasonOf } from '../reading.ts';
import { rejectionDue } from '../rejection-due.ts';
import { stepOf } from '../wording.ts';

export const rightRejection: AlwaysProperty = {
  number: 'A24',
  name: 'right-rejection',
  statement:
    'A command is rejected if and only if a rejection of its row applies, and with the first that does.',
  rules: ['R25', 'R27-R38'],
  reason: 'The reason decides what a person does next: wait, type again, or call somebody.',
  watches: EVERY_COMMAND,
  needs: rejections.map(({ name }) => name),
  create: (view, { bank, strategy }) => ({
    before(record) {
      const { command, reply } = record;
      if (!command || !reply) return undefined;
      const due = rejectionDue(command, view, bank, strategy ?? (reply.ok ? GIVES : REFUSES));
      const given = reasonOf(record);
      if (given !== due) {
        return `${stepOf(record)} was answered ${given ?? 'with success'}; ${due ?? 'success'} is right.`;
      }
      if (reply.ok || reply.reason !== 'noCompartment') return undefined;
      const { outOfService } = view.compartments;
      return reply.outOfService === outOfService
        ? undefined
        : `${stepOf(record)} was told of ${reply.outOfService} compartments out of service; there are ${outOfService}.`;
    },
  }),
};

/** An undeclared strategy is taken at its word. */
const GIVES: AllocationStrategy = { choose: (size) => size };
const REFUSES: AllocationStrategy = { choose: () => -1 };

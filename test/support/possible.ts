import { injectedFaults } from '../../machines/properties/sometimes/injected-faults.ts';
import { powerCuts } from '../../machines/properties/sometimes/power-cuts.ts';
import { SOMETIMES } from '../../machines/properties/sometimes/registry.ts';

const injected = new Set([...powerCuts, ...injectedFaults]);

/**
 * Names of what sometimes happens and shows in records while nothing goes wrong on purpose; people are told, and requests
 * sent again, elsewhere.
 */
export const POSSIBLE: ReadonlySet<string> = new Set(
  SOMETIMES.filter((one) => !injected.has(one))
    .map(({ name }) => name)
    .filter((name) => name !== 'request-repeated' && name !== 'person-notified'),
);

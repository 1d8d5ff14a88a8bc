import { SOMETIMES } from '../../machines/properties/sometimes/registry.ts';

/** Names of what sometimes happens and shows in records; people are told, and requests sent again, elsewhere. */
export const POSSIBLE: ReadonlySet<string> = new Set(
  SOMETIMES.map(({ name }) => name).filter(
    (name) => name !== 'request-repeated' && name !== 'person-notified',
  ),
);

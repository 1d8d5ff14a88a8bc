import { expect, it } from 'vitest';
import { DEFAULT_CAPABILITIES, TELLINGS } from '../../../machines/protocol/capabilities.ts';

// docs/protocol.md promises these to whoever wrote an adapter.
it('what holds where a locker says nothing is what docs/locker.md says', () => {
  expect(DEFAULT_CAPABILITIES).toEqual({
    strategy: undefined,
    durations: {
      reservationTimeoutMs: 180_000,
      tokenValidityMs: 604_800_000,
      rememberCodesMs: 2_592_000_000,
      rememberReservationsMs: 86_400_000,
    },
    expiry: 'inclusive',
    staffOpening: 'stays',
    clock: 'request',
    persistent: false,
    idempotent: false,
    rejections: 'typed',
    tells: [],
  });
  expect(TELLINGS).toEqual(['doors', 'deadlines', 'notifications', 'order']);
});

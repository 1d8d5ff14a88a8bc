import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import { COMPARTMENT_STATES } from '../../../machines/compartment.ts';
import {
  createCompartmentsView,
  type CompartmentsView,
} from '../../../machines/properties/compartments-view.ts';

const bank = createBank([
  { name: 'S', count: 2 },
  { name: 'M', count: 3 },
]);

/** How many are in each state: of size S, of size M, and in all. */
function countsOf(view: CompartmentsView) {
  return Object.fromEntries(
    COMPARTMENT_STATES.filter((state) => view.count(state) !== 0).map((state) => [
      state,
      [view.count(state, 0), view.count(state, 1), view.count(state)],
    ]),
  );
}

describe('a view of compartments', () => {
  it('counts them by state and size as they move', () => {
    const view = createCompartmentsView(bank);
    expect(countsOf(view)).toEqual({ free: [2, 3, 5] });
    view.move('S2', 'reserved');
    view.move('M1', 'occupied');
    view.move('M2', 'outOfService.holding');
    view.move('M3', 'outOfService.empty');
    view.move('S2', 'outOfService.unverified');
    view.move('X1', 'occupied');
    expect(countsOf(view)).toEqual({
      free: [1, 0, 1],
      occupied: [0, 1, 1],
      'outOfService.empty': [0, 1, 1],
      'outOfService.unverified': [1, 0, 1],
      'outOfService.holding': [0, 1, 1],
    });
    expect([view.outOfService, view.holding, ...Array.from(view.free)]).toEqual([3, 2, 1, 0]);
    expect(['S1', 'M1', 'X1'].map((id) => view.stateOf(id))).toEqual([
      'free',
      'occupied',
      undefined,
    ]);
  });

  it('is copied, so that neither sees what becomes of the other, and cleared', () => {
    const view = createCompartmentsView(bank);
    const copy = createCompartmentsView(bank);
    copy.move('S1', 'occupied');
    view.move('M1', 'reserved');
    copy.copy(view);
    expect(copy.stateOf('S1')).toBe('free');
    view.clear();
    expect(countsOf(view)).toEqual({ free: [2, 3, 5] });
    expect([view.stateOf('M1'), ...Array.from(view.free)]).toEqual(['free', 2, 3]);
    expect(copy.stateOf('M1')).toBe('reserved');
    expect(countsOf(copy)).toEqual({ free: [2, 2, 4], reserved: [0, 1, 1] });
    expect(Array.from(copy.free)).toEqual([2, 2]);
  });
});

import fc from 'fast-check';
import { setup, type AnyStateMachine } from 'xstate';

const EVENTS = ['A', 'B', 'C'];
const DELAYS = [1_000, 2_000, 5_000];

/** Up to five compound or atomic states, with transitions among all of them, delays and actions. */
export const randomMachine: fc.Arbitrary<() => AnyStateMachine> = fc
  .array(
    fc.record({
      children: fc.integer({ min: 0, max: 3 }),
      final: fc.boolean(),
      entry: fc.boolean(),
      exit: fc.boolean(),
      on: fc.dictionary(fc.constantFrom(...EVENTS), targetTo(), { maxKeys: 3 }),
      after: fc.dictionary(fc.constantFrom(...DELAYS.map(String)), targetTo(), { maxKeys: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((specs) => () => {
    const ids = specs.flatMap(({ children }, index) => [
      `s${index}`,
      ...Array.from({ length: children }, (_, child) => `s${index}c${child}`),
    ]);
    const transition = ({ to, reenter, noted }: Target) => ({
      ...(to === undefined ? {} : { target: `#${ids[to % ids.length]}` }),
      reenter,
      actions: noted ? [{ type: 'note', params: { to: to ?? 'nowhere' } }] : [],
    });
    const transitions = (targets: Record<string, Target>) =>
      Object.fromEntries(Object.entries(targets).map(([key, to]) => [key, transition(to)]));
    return setup({ actions: { note: () => {}, enter: () => {}, leave: () => {} } }).createMachine({
      id: 'random',
      initial: 's0',
      states: Object.fromEntries(
        specs.map(({ children, final, entry, exit, on, after }, index) => [
          `s${index}`,
          {
            id: `s${index}`,
            ...(entry ? { entry: { type: 'enter', params: { index } } } : {}),
            ...(exit ? { exit: 'leave' } : {}),
            ...(children === 0 && final && index > 0
              ? { type: 'final' as const }
              : { on: transitions(on), after: transitions(after) }),
            ...(children > 0
              ? {
                  initial: 'c0',
                  states: Object.fromEntries(
                    Array.from({ length: children }, (_, child) => [
                      `c${child}`,
                      { id: `s${index}c${child}`, exit: 'leave' },
                    ]),
                  ),
                }
              : {}),
          },
        ]),
      ),
    } as never) as unknown as AnyStateMachine;
  });

interface Target {
  readonly to: number | undefined;
  readonly reenter: boolean;
  readonly noted: boolean;
}

function targetTo(): fc.Arbitrary<Target> {
  return fc.record({
    to: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
    reenter: fc.boolean(),
    noted: fc.boolean(),
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../../../src/verify/minimise.ts';
import { createShaping, STEP_CODES } from '../../../src/verify/shaping.ts';
import type { Script } from '../../../src/verify/trial.ts';
import type { Ask, Step } from '../../../src/verify/step.ts';

const shaping = createShaping(new Set<Ask>(['reserve', 'confirm', 'pickup', 'wrongCodes']));
const steps = fc.array(fc.nat(STEP_CODES - 1).map(shaping.stepOf), { maxLength: 60, size: 'max' });

const plain = (ask: Ask): Step => ({ ask, pick: { among: 'open', nth: 0 }, wait: { byMs: 0 } });

/** Breaks if there is a reserve and, some time later, a confirm at its deadline. */
function breaks({ steps }: { readonly steps: readonly Step[] }): boolean {
  const reserve = steps.findIndex(({ ask }) => ask === 'reserve');
  return (
    reserve >= 0 &&
    steps.slice(reserve).some(({ ask, wait }) => ask === 'confirm' && 'offMs' in wait)
  );
}

it('leaves the steps that it takes, as simple as they can be', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps.filter((steps) => breaks({ steps })),
      async (steps) => {
        const { steps: left } = await minimise({ steps, settles: false }, breaks, 10_000);
        expect(left.map(({ ask }) => ask)).toEqual(['reserve', 'confirm']);
        expect(left[0]!.wait).toEqual({ byMs: 0 });
        expect(left[1]!.wait).toEqual({ offMs: 0 });
        expect(left.map(({ pick }) => pick.nth)).toEqual([0, 0]);
      },
    ),
    { seed: 1, numRuns: 50 },
  );
});

it('gives up after so many attempts, with what it has', async () => {
  const script = { steps: Array.from({ length: 40 }, () => plain('reserve')), settles: false };
  let asked = 0;
  const counted = () => ++asked > 0;
  const { steps: left } = await minimise(script, counted, 3);
  expect(asked).toBe(3);
  expect(left.length).toBeGreaterThan(0);
});

it('changes nothing of a script whose every step is needed', async () => {
  const script = { steps: [plain('reserve'), plain('pickup')], settles: true };
  const exact = async ({ steps }: Script) => JSON.stringify(steps) === JSON.stringify(script.steps);
  expect(await minimise(script, exact, 1_000)).toEqual(script);
});

describe('a fault', () => {
  const restart = { name: 'restart', nth: 0 } as const;
  const isFaulty = ({ fault }: Step) => fault !== undefined;

  it('is left out if it is not needed', async () => {
    const script = { steps: [{ ...plain('reserve'), fault: restart }], settles: false };
    const { steps } = await minimise(script, ({ steps }) => steps.length === 1, 1_000);
    expect(steps).toEqual([plain('reserve')]);
  });

  it('befalls another step if that makes its own superfluous', async () => {
    const steps = [plain('reserve'), { ...plain('status'), fault: restart }, plain('pickup')];
    const survives = ({ steps }: Script) =>
      steps[0]?.ask === 'reserve' &&
      steps.slice(1).some(isFaulty) &&
      steps.at(-1)!.ask === 'pickup';
    const left = await minimise({ steps, settles: false }, survives, 1_000);
    expect(left.steps).toEqual([plain('reserve'), { ...plain('pickup'), fault: restart }]);
  });

  it('is made as simple as it can be', async () => {
    const fault = { name: 'crash', nth: 5 } as const;
    const script = { steps: [{ ...plain('reserve'), fault }], settles: false };
    const { steps } = await minimise(script, ({ steps }) => steps.some(isFaulty), 1_000);
    expect(steps).toEqual([{ ...plain('reserve'), fault: restart }]);
  });
});

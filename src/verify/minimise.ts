import type { Step } from './step.ts';
import type { Script } from './trial.ts';

/** Whether a script still leads to what is sought. */
export type Breaks = (script: Script) => boolean | Promise<boolean>;

/**
 * The script with every step left out that can be, and the others made as simple as they can be: waits
 * first, since a story without pauses is the easiest to follow. What remains is minimal in this sense:
 * no single step can be left out.
 * @param attempts at most so many scripts are tried
 */
export async function minimise(script: Script, breaks: Breaks, attempts: number): Promise<Script> {
  let best = script;
  let left = attempts;

  async function accept(steps: readonly Step[]): Promise<boolean> {
    if (left-- <= 0) return false;
    const candidate = { ...best, steps };
    if (!(await breaks(candidate))) return false;
    best = candidate;
    return true;
  }

  /** Leaves out windows of steps, long ones first. */
  async function shorten(): Promise<boolean> {
    const before = best.steps.length;
    for (let width = Math.max(1, before >> 1); width >= 1; width >>= 1) {
      for (let from = best.steps.length - width; from >= 0; from--) {
        await accept(best.steps.toSpliced(from, width));
      }
    }
    return best.steps.length < before;
  }

  async function simplify(): Promise<boolean> {
    let hasChanged = false;
    for (let i = 0; i < best.steps.length; i++) {
      for (const simpler of simplerThan(best.steps[i]!)) {
        if (await accept(best.steps.with(i, simpler))) hasChanged = true;
      }
    }
    return hasChanged;
  }

  /** Makes one step of two, where neither can simply be left out. */
  async function join(): Promise<boolean> {
    const before = best.steps.length;
    for (let i = best.steps.length - 2; i >= 0; i--) {
      for (const joined of joinedAt(best.steps, i)) if (await accept(joined)) break;
    }
    return best.steps.length < before;
  }

  // A step that is simpler, or stands for two, may make another superfluous.
  do await shorten();
  while ((await join()) || (await simplify()));
  return best;
}

/** The steps with one less, whose doing another step takes over: its pause, its fault, or the other half of a deposit. */
function* joinedAt(steps: readonly Step[], i: number): Generator<readonly Step[]> {
  const step = steps[i]!;
  const rest = steps.toSpliced(i, 1);
  for (let j = i; j < rest.length; j++) {
    const next = rest[j]!;
    for (const wait of [step.wait, ...DEADLINES]) yield rest.with(j, { ...next, wait });
    if (step.fault) yield rest.with(j, { ...next, fault: step.fault });
  }
  if (step.ask !== 'reserve') return;
  for (const [j, { ask }] of steps.entries()) {
    if (j > i && ask === 'confirm') {
      yield steps.with(i, { ...step, ask: 'deposit' }).toSpliced(j, 1);
    }
  }
}

const DEADLINES = [{ offMs: -1 }, { offMs: 0 }, { offMs: 1 }] as const;

/** Each is simpler in one respect only; none is as simple as the step itself, or the search would never end. */
function simplerThan(step: Step): Step[] {
  const { ask, pick, wait, fault } = step;
  const simpler: Step[] = [];
  if (fault) {
    simpler.push({ ask, pick, wait });
    if (fault.name === 'crash') simpler.push({ ...step, fault: { name: 'restart', nth: 0 } });
    if (fault.nth !== 0) simpler.push({ ...step, fault: { ...fault, nth: 0 } });
  }
  if (!('byMs' in wait)) {
    if (wait.offMs !== 0) simpler.push({ ...step, wait: { offMs: 0 } });
    simpler.push({ ...step, wait: { byMs: 0 } });
  } else if (wait.byMs !== 0) simpler.push({ ...step, wait: { byMs: 0 } });
  if (pick.nth !== 0) simpler.push({ ...step, pick: { ...pick, nth: 0 } });
  if (ask === 'wrongCodes') {
    simpler.push({ ...step, ask: 'pickup', pick: { among: 'none', nth: 0 } });
  }
  return simpler;
}

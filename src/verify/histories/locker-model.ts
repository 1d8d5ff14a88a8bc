import type { AllocationStrategy } from '../../../machines/allocation/strategy.ts';
import type { Command, Reply, Success } from '../../../machines/command.ts';
import type { Capabilities } from '../../../machines/protocol/capabilities.ts';
import { Situation } from '../../../machines/exploration/situation.ts';
import { expectedEffects } from '../../../machines/properties/expected-effects.ts';
import type { MonitorSetup } from '../../../machines/properties/monitor-setup.ts';
import { rejectionDue } from '../../../machines/properties/rejection-due.ts';
import type { Operation } from './operation.ts';
import { successesOf } from './successes-of.ts';

export interface LockerModelOptions extends MonitorSetup {
  readonly startMs: number;
  readonly staffOpening: Capabilities['staffOpening'];
}

/**
 * The locker of docs/locker.md with its freedom of choice: which compartment it gives and which code it issues is taken
 * from its reply, if that may be. A state is never changed; what follows from it is another.
 */
export class LockerModel {
  private readonly options: LockerModelOptions;
  private readonly here: Situation;

  constructor(options: LockerModelOptions, here?: Situation) {
    this.options = options;
    // All that has ended is kept for as long as a locker remembers it.
    this.here = here ?? new Situation({ ...options, remembered: Infinity });
  }

  /** Tells states apart that may answer differently. */
  get key(): string {
    const { view, reservations, tokens } = this.here;
    const { bank } = this.options;
    const states = Array.from(bank.sizeOf, (_, i) => view.compartments.stateOf(bank.idOf(i)));
    return JSON.stringify([view.nowMs, states, [...reservations.all()], [...tokens.all()]]);
  }

  /** The states in which the locker may be if it executes an operation now; none if its reply is wrong here. */
  after(operation: Operation): LockerModel[] {
    const { request, reply } = operation;
    const next = this.at(request.atMs);
    const { command } = request;
    const due = rejectionDue(command, next.here.view, this.options.bank, this.strategyFor(reply));
    if (reply === undefined) {
      if (due !== undefined) return [next];
      return this.successes(next, operation).map((success) => next.taking(command, success));
    }
    if (!reply.ok) {
      const isRight = due !== undefined && (reply.reason ?? due) === due;
      return isRight ? [next] : [];
    }
    if (due !== undefined) return [];
    const success = this.successes(next, operation).find((each) => agrees(reply, each));
    return success ? [next.taking(command, { ...success, ...reply } as Success)] : [];
  }

  /** The state at a later instant, all that was due until then done. An earlier one counts as now. */
  private at(atMs: number): LockerModel {
    const here = new Situation({ ...this.options, remembered: Infinity });
    here.copy(this.here);
    const next = new LockerModel(this.options, here);
    const { view, reservations } = here;
    const nowMs = Math.max(atMs, view.nowMs);
    for (const { compartment, untilMs } of reservations.open) {
      if (untilMs > nowMs) break;
      view.advanceTo(untilMs);
      view.take({ atMs: untilMs, effects: [{ compartment, from: 'reserved', to: 'free' }] });
    }
    view.advanceTo(nowMs);
    return next;
  }

  private successes(next: LockerModel, { request, reply }: Operation): readonly Success[] {
    return successesOf(request, next.here.view, this.options, reply);
  }

  /** This state with the effects of a success, which it keeps to itself: nobody else has it yet. */
  private taking(command: Command, success: Success): LockerModel {
    const here = new Situation({ ...this.options, remembered: Infinity });
    here.copy(this.here);
    take(here, command, success);
    if (command.type === 'openExpired' && this.options.staffOpening === 'clears') {
      for (const compartment of (success as Success<'openExpired'>).opened) {
        take(here, { type: 'confirmRemoval', compartment }, { ok: true, compartment });
      }
    }
    return new LockerModel(this.options, here);
  }

  /** An undeclared strategy is taken at its word. */
  private strategyFor(reply: Operation['reply']): AllocationStrategy {
    const { strategy } = this.options;
    return strategy ?? (reply?.ok === false ? REFUSES : GIVES);
  }
}

const GIVES: AllocationStrategy = { choose: (size) => size };
const REFUSES: AllocationStrategy = { choose: () => -1 };

function take({ view }: Situation, command: Command, reply: Success): void {
  const record = { atMs: view.nowMs, command, reply: reply as Reply, effects: [] };
  view.take({ ...record, effects: expectedEffects(record, view).changes });
}

/** Whether a reply says nothing that the model does not. What it leaves out is taken to be right. */
function agrees(reply: Reply, success: Success): boolean {
  const right = success as unknown as Record<string, unknown>;
  return Object.entries(reply).every(
    ([key, value]) => !(key in right) || JSON.stringify(right[key]) === JSON.stringify(value),
  );
}

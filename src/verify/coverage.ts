import type { CommandType } from '../../machines/command.ts';
import type { InjectedFault } from '../../machines/injected-fault.ts';
import { executes } from '../../machines/properties/claims.ts';
import type { LockerView } from '../../machines/properties/locker-view.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { situationOf, SITUATIONS } from './situations.ts';

/** Where a command stands to the deadline of what it speaks of. */
export const BOUNDARIES = ['1 ms before', 'at it', '1 ms after', 'elsewhere'] as const;

/** How often a command met a state, at each of BOUNDARIES. */
export interface CoverageRow {
  readonly command: CommandType;
  readonly state: string;
  readonly counts: readonly number[];
}

/** How often a fault was injected. */
export interface FaultCount {
  readonly fault: InjectedFault;
  readonly count: number;
}

const COMMANDS = Object.keys(SITUATIONS) as CommandType[];

/** Counts which command met which state, and at which boundary; and which faults there were. */
export class Coverage {
  private readonly setup: MonitorSetup;
  /** Of each command, a row of BOUNDARIES for each of its states. */
  private readonly counts = Object.fromEntries(
    COMMANDS.map((type) => [type, new Float64Array(SITUATIONS[type].length * BOUNDARIES.length)]),
  ) as Readonly<Record<CommandType, Float64Array>>;
  private readonly injected = new Map<InjectedFault, number>();
  commands = 0;

  constructor(setup: MonitorSetup) {
    this.setup = setup;
  }

  /** @param view of the locker at the record's instant, before it is taken in */
  observe({ command, atMs, again, injected }: LockerRecord, view: LockerView): void {
    if (injected) this.injected.set(injected, (this.injected.get(injected) ?? 0) + 1);
    if (command === undefined || again) return;
    this.commands++;
    const { state, deadlineMs } = situationOf(command, view, this.setup.bank);
    const offMs = deadlineMs === undefined ? Infinity : atMs - deadlineMs;
    const boundary = offMs >= -1 && offMs <= 1 ? offMs + 1 : 3;
    this.counts[command.type][state * BOUNDARIES.length + boundary]!++;
  }

  /** Every fault that may be injected, with how often it was. */
  faults(): FaultCount[] {
    const { injected = [] } = this.setup;
    return injected.map((fault) => ({ fault, count: this.injected.get(fault) ?? 0 }));
  }

  rows(): CoverageRow[] {
    const width = BOUNDARIES.length;
    return COMMANDS.filter((command) => executes(this.setup, command)).flatMap((command) =>
      SITUATIONS[command].map((state, i) => {
        const counts = [...this.counts[command].subarray(i * width, (i + 1) * width)];
        return { command, state, counts };
      }),
    );
  }
}

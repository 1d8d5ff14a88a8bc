import type { CommandType } from '../../machines/command.ts';
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

/** Counts which command met which state, and at which boundary. */
export class Coverage {
  private readonly setup: MonitorSetup;
  private readonly counts = new Map<CommandType, number[][]>();
  commands = 0;

  constructor(setup: MonitorSetup) {
    this.setup = setup;
    for (const [type, states] of Object.entries(SITUATIONS)) {
      const rows = states.map(() => BOUNDARIES.map(() => 0));
      this.counts.set(type as CommandType, rows);
    }
  }

  /** @param view of the locker at the record's instant, before it is taken in */
  observe({ command, atMs, again }: LockerRecord, view: LockerView): void {
    if (command === undefined || again) return;
    this.commands++;
    const { state, deadlineMs } = situationOf(command, view, this.setup.bank);
    const offMs = deadlineMs === undefined ? Infinity : atMs - deadlineMs;
    const boundary = offMs >= -1 && offMs <= 1 ? offMs + 1 : 3;
    this.counts.get(command.type)![state]![boundary]!++;
  }

  rows(): CoverageRow[] {
    return [...this.counts]
      .filter(([command]) => executes(this.setup, command))
      .flatMap(([command, rows]) =>
        rows.map((counts, i) => ({ command, state: SITUATIONS[command][i]!, counts })),
      );
  }
}

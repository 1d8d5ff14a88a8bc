import { createAssay, type Assay } from '../properties/assay.ts';
import type { WritableLockerView } from '../properties/locker-view.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import { Monitors } from '../properties/monitors.ts';
import type { AlwaysProperty } from '../properties/property.ts';
import { Reached } from '../properties/reached.ts';
import type { LockerRecord } from '../record.ts';

/** A property that a record breaks, and how. */
export interface Accusation {
  readonly property: AlwaysProperty;
  readonly message: string;
}

/** Judges single steps that continue different histories, by every property that applies. */
export class StepJudge {
  private readonly assay: Assay;
  private readonly reached: Reached;
  private readonly monitors: Monitors;

  /** @param view that all histories are told to, one after the other */
  constructor(view: WritableLockerView, setup: MonitorSetup) {
    this.assay = createAssay(setup);
    this.reached = new Reached(view, setup);
    this.monitors = new Monitors({ view, setup, assay: this.assay, reached: this.reached });
  }

  /** Names of what sometimes happens, and did; and did not. */
  happened(): { readonly reached: readonly string[]; readonly unreached: readonly string[] } {
    return { reached: this.reached.names(), unreached: this.reached.missing(this.assay) };
  }

  /** From now on the view tells of another history. */
  begin(): void {
    this.monitors.begin();
  }

  /** Takes records into the view; what they break. */
  take(records: readonly LockerRecord[]): Accusation[] {
    const accusations: Accusation[] = [];
    for (const record of records) {
      this.monitors.observe(record, (property, message) => accusations.push({ property, message }));
    }
    return accusations;
  }
}

import { ALWAYS } from '../properties/always/registry.ts';
import { createAssay } from '../properties/assay.ts';
import type { WritableLockerView } from '../properties/locker-view.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import type { AlwaysProperty, Monitor } from '../properties/property.ts';
import { createReached } from '../properties/reached.ts';
import { EVERY_RECORD, watchedIn, type Watched } from '../properties/watched.ts';
import type { LockerRecord } from '../record.ts';

/** A property that a record breaks, and how. */
export interface Accusation {
  readonly property: AlwaysProperty;
  readonly message: string;
}

interface Judging {
  readonly property: AlwaysProperty;
  readonly monitor: Monitor;
}

/** Judges single steps that continue different histories, by every property that applies. */
export class StepJudge {
  private readonly view: WritableLockerView;
  private readonly setup: MonitorSetup;
  private readonly properties: readonly AlwaysProperty[];
  /** Those without memory, by the kind of record that they look at. */
  private readonly withoutMemory: Partial<Record<Watched, readonly Judging[]>> = {};
  private withMemory: readonly Judging[] = [];
  private readonly reached: ReturnType<typeof createReached>;

  /** @param view that all histories are told to, one after the other */
  constructor(view: WritableLockerView, setup: MonitorSetup) {
    this.view = view;
    this.setup = setup;
    const assay = createAssay(setup);
    const applying = ALWAYS.filter((property) => assay.applies(property));
    this.properties = applying.filter(({ hasMemory }) => hasMemory);
    const constant = this.judging(applying.filter(({ hasMemory }) => !hasMemory));
    for (const kind of EVERY_RECORD) {
      this.withoutMemory[kind] = constant.filter(({ property }) => property.watches.includes(kind));
    }
    this.reached = createReached(view, setup, assay);
  }

  /** Names of what sometimes happens, and did; and did not. */
  happened(): { readonly reached: readonly string[]; readonly unreached: readonly string[] } {
    return { reached: this.reached.names(), unreached: this.reached.missing() };
  }

  /** From now on the view tells of another history. */
  begin(): void {
    this.withMemory = this.judging(this.properties);
  }

  /** Takes records into the view; what they break. */
  take(records: readonly LockerRecord[]): Accusation[] {
    const { view } = this;
    const accusations: Accusation[] = [];
    for (const record of records) {
      view.advanceTo(record.atMs);
      this.reached.observe(record);
      this.ask('before', record, accusations);
      view.take(record);
      this.ask('after', record, accusations);
    }
    return accusations;
  }

  private ask(moment: 'before' | 'after', record: LockerRecord, accusations: Accusation[]): void {
    const kind = watchedIn(record);
    const ask = ({ property, monitor }: Judging) => {
      const message = monitor[moment]?.(record);
      if (message !== undefined) accusations.push({ property, message });
    };
    for (const judging of this.withoutMemory[kind] ?? []) ask(judging);
    for (const judging of this.withMemory)
      if (judging.property.watches.includes(kind)) ask(judging);
  }

  private judging(properties: readonly AlwaysProperty[]): Judging[] {
    return properties.map((property) => ({
      property,
      monitor: property.create(this.view, this.setup),
    }));
  }
}

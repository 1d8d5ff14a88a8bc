import { ALWAYS } from '../properties/always/registry.ts';
import type { WritableLockerView } from '../properties/locker-view.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import type { AlwaysProperty, Monitor } from '../properties/property.ts';
import { SOMETIMES } from '../properties/sometimes/registry.ts';
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
  private readonly withoutMemory: readonly Judging[];
  private withMemory: readonly Judging[] = [];
  private awaited: readonly { readonly name: string; happens(record: LockerRecord): boolean }[];
  readonly reached = new Set<string>();

  /** @param view that all histories are told to, one after the other */
  constructor(view: WritableLockerView, setup: MonitorSetup) {
    this.view = view;
    this.setup = setup;
    this.withoutMemory = this.monitorsOf(ALWAYS.filter(({ hasMemory }) => !hasMemory));
    this.awaited = SOMETIMES.map(({ name, create }) => ({ name, happens: create(view) }));
  }

  get unreached(): readonly string[] {
    return this.awaited.map(({ name }) => name);
  }

  /** From now on the view tells of another history. */
  begin(): void {
    this.withMemory = this.monitorsOf(WITH_MEMORY);
  }

  /** Takes records into the view; what they break. */
  take(records: readonly LockerRecord[]): Accusation[] {
    const { view } = this;
    const accusations: Accusation[] = [];
    const ask = (monitors: readonly Judging[], moment: 'before' | 'after', record: LockerRecord) => {
      for (const { property, monitor } of monitors) {
        const message = monitor[moment]?.(record);
        if (message !== undefined) accusations.push({ property, message });
      }
    };
    for (const record of records) {
      view.advanceTo(record.atMs);
      this.awaitSometimes(record);
      ask(this.withoutMemory, 'before', record);
      ask(this.withMemory, 'before', record);
      view.take(record);
      ask(this.withoutMemory, 'after', record);
      ask(this.withMemory, 'after', record);
    }
    return accusations;
  }

  private monitorsOf(properties: readonly AlwaysProperty[]): Judging[] {
    return properties.flatMap((property) => {
      const monitor = property.create(this.view, this.setup);
      return monitor ? [{ property, monitor }] : [];
    });
  }

  private awaitSometimes(record: LockerRecord): void {
    if (this.awaited.length === 0) return;
    const now = this.awaited.filter(({ happens }) => happens(record));
    if (now.length === 0) return;
    for (const { name } of now) this.reached.add(name);
    this.awaited = this.awaited.filter((one) => !now.includes(one));
  }
}

const WITH_MEMORY = ALWAYS.filter(({ hasMemory }) => hasMemory);

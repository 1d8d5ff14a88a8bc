import type { LockerRecord } from '../record.ts';
import { ALWAYS } from './always/registry.ts';
import type { Assay } from './assay.ts';
import type { WritableLockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { AlwaysProperty, Monitor } from './property.ts';
import type { Reached } from './reached.ts';
import { EVERY_RECORD, watchedIn, type Watched } from './watched.ts';

/** Is told of a property that a record breaks, and how, in plain words. */
export type Accuse = (property: AlwaysProperty, message: string, record: LockerRecord) => void;

export interface MonitorsOptions {
  /** Takes in each record, between those who look before and those who look after. */
  readonly view: WritableLockerView;
  readonly setup: MonitorSetup;
  readonly assay: Assay;
  readonly reached: Reached;
}

/** A property, and what is asked of its monitor. */
class Watch {
  readonly property: AlwaysProperty;
  // Apart from the monitor, since the shapes of monitors all differ.
  before: Monitor['before'];
  after: Monitor['after'];

  constructor(property: AlwaysProperty, { view, setup }: MonitorsOptions) {
    this.property = property;
    this.forget(view, setup);
  }

  forget(view: WritableLockerView, setup: MonitorSetup): void {
    const { before, after } = this.property.create(view, setup);
    this.before = before;
    this.after = after;
  }
}

/** Who look at records of one kind. */
interface Lookout {
  readonly before: readonly Watch[];
  readonly after: readonly Watch[];
}

/** The monitors of every property that applies to a locker, for one run after another. */
export class Monitors {
  private readonly options: MonitorsOptions;
  private readonly withMemory: readonly Watch[];
  private readonly lookouts: Readonly<Record<Watched, Lookout>>;

  constructor(options: MonitorsOptions) {
    this.options = options;
    const applying = ALWAYS.filter((property) => options.assay.applies(property));
    const watches = applying.map((property) => new Watch(property, options));
    this.withMemory = watches.filter(({ property }) => property.hasMemory);
    this.lookouts = Object.fromEntries(
      [...EVERY_RECORD, 'again' as const].map((kind) => {
        const looking = watches.filter(({ property }) => property.watches.includes(kind));
        const before = looking.filter((watch) => watch.before !== undefined);
        return [kind, { before, after: looking.filter((watch) => watch.after !== undefined) }];
      }),
    ) as unknown as Record<Watched, Lookout>;
  }

  /** From now on the view tells of another run. */
  begin(): void {
    const { view, setup } = this.options;
    for (const watch of this.withMemory) watch.forget(view, setup);
  }

  /** Judges a record, and has the view take it in. */
  observe(record: LockerRecord, accuse: Accuse): void {
    const { view, reached } = this.options;
    const { before, after } = this.lookouts[watchedIn(record)];
    view.advanceTo(record.atMs);
    reached.observe(record);
    for (let i = 0; i < before.length; i++) {
      const message = before[i]!.before!(record);
      if (message !== undefined) accuse(before[i]!.property, message, record);
    }
    if (!record.again) view.take(record);
    for (let i = 0; i < after.length; i++) {
      const message = after[i]!.after!(record);
      if (message !== undefined) accuse(after[i]!.property, message, record);
    }
  }
}

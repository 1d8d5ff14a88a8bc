import type { LockerRecord } from '../record.ts';
import type { Assay } from './assay.ts';
import type { LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { SometimesProperty } from './property.ts';
import { SOMETIMES } from './sometimes/registry.ts';
import { watchedIn, type Watched } from './watched.ts';

type Happens = ReturnType<SometimesProperty['create']>;

/** Looks out, in one run after another, for what sometimes happens, until it has. */
export class Reached {
  private readonly view: LockerView;
  private readonly setup: MonitorSetup;
  private readonly known: Set<string>;
  private readonly possible: readonly SometimesProperty[];
  /** What is looked out for at each kind of record, by name. */
  private readonly awaited = new Map<Watched, Map<string, Happens>>();

  /** @param known names of what is known to happen; those of what happens are added */
  constructor(view: LockerView, setup: MonitorSetup, known = new Set<string>()) {
    this.view = view;
    this.setup = setup;
    this.known = known;
    this.possible = SOMETIMES.filter(({ obstacle }) => obstacle?.(setup) === undefined);
    this.begin();
  }

  /** From now on the view tells of another run. */
  begin(): void {
    const { view, setup, known } = this;
    this.awaited.clear();
    for (const { name, watches, create } of this.possible) {
      if (known.has(name)) continue;
      const happens = create(view, setup);
      for (const kind of watches) {
        const here = this.awaited.get(kind) ?? new Map<string, Happens>();
        this.awaited.set(kind, here.set(name, happens));
      }
    }
  }

  /** A record that the view has not taken in yet. */
  observe(record: LockerRecord): void {
    const here = this.awaited.get(watchedIn(record));
    if (here === undefined) return;
    for (const [name, happens] of here) {
      if (!happens(record)) continue;
      this.known.add(name);
      here.delete(name);
    }
  }

  /** Of what happened, in the order in which it did. */
  names(): readonly string[] {
    return [...this.known];
  }

  /** Of what can happen with such a locker, and did not. */
  missing(assay: Assay): readonly string[] {
    return SOMETIMES.filter((one) => assay.canHappen(one) && !this.known.has(one.name)).map(
      ({ name }) => name,
    );
  }
}

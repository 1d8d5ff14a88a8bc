import type { LockerRecord } from '../record.ts';
import type { Assay } from './assay.ts';
import type { LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { SometimesProperty } from './property.ts';
import { SOMETIMES } from './sometimes/registry.ts';
import { watchedIn, type Watched } from './watched.ts';

interface Awaited {
  readonly name: string;
  readonly happens: (record: LockerRecord) => boolean;
}

/** Looks out, in one run after another, for what sometimes happens, until it has. */
export class Reached {
  private readonly view: LockerView;
  private readonly setup: MonitorSetup;
  private readonly known: Set<string>;
  private unseen: readonly SometimesProperty[];
  /** What is looked out for at each kind of record. */
  private readonly awaited = new Map<Watched, Awaited[]>();

  /** @param known names of what is known to happen; those of what happens are added */
  constructor(view: LockerView, setup: MonitorSetup, known = new Set<string>()) {
    this.view = view;
    this.setup = setup;
    this.known = known;
    this.unseen = SOMETIMES.filter(({ obstacle }) => obstacle?.(setup) === undefined);
    this.begin();
  }

  /** From now on the view tells of another run. */
  begin(): void {
    const { view, setup, known } = this;
    this.awaited.clear();
    if (this.unseen.some(({ name }) => known.has(name))) {
      this.unseen = this.unseen.filter(({ name }) => !known.has(name));
    }
    for (const { name, watches, create } of this.unseen) {
      const one = { name, happens: create(view, setup) };
      for (const kind of watches) {
        const others = this.awaited.get(kind);
        if (others) others.push(one);
        else this.awaited.set(kind, [one]);
      }
    }
  }

  /** A record that the view has not taken in yet. */
  observe(record: LockerRecord): void {
    const kind = watchedIn(record);
    const here = this.awaited.get(kind);
    if (here === undefined) return;
    let hasHappened = false;
    for (const { name, happens } of here) {
      if (this.known.has(name)) hasHappened = true;
      else if (happens(record)) {
        hasHappened = true;
        this.known.add(name);
      }
    }
    if (!hasHappened) return;
    const left = here.filter(({ name }) => !this.known.has(name));
    if (left.length > 0) this.awaited.set(kind, left);
    else this.awaited.delete(kind);
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

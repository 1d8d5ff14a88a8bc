import type { LockerRecord } from '../record.ts';
import { ALWAYS } from './always/registry.ts';
import { createAssay, type Assay } from './assay.ts';
import { EVENTUALLY } from './eventually/registry.ts';
import { createLockerView, type LockerView, type WritableLockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import { Monitors, type Accuse } from './monitors.ts';
import type { Calm, PropertyText } from './property.ts';
import { Reached } from './reached.ts';

/** One property, broken by one record. */
export interface Violation {
  /** Name of the property. */
  readonly property: string;
  /** Number of the property in docs/locker.md. */
  readonly number: string;
  /** What happened and what should have, in plain words, with ids and times. */
  readonly message: string;
  /** Which record of the run, from 0. */
  readonly recordIndex: number;
  readonly atMs: number;
}

export interface Verdict {
  /** Records judged. */
  readonly records: number;
  /** Each property that was broken, in the order in which that came out: how often, and how first. */
  readonly broken: readonly { readonly first: Violation; readonly count: number }[];
  /** Names of what sometimes happens, and did. */
  readonly reached: readonly string[];
  /** Names of what sometimes happens with such a locker, and did not. */
  readonly unreached: readonly string[];
  /** Names of the properties that were not held against this locker: too little is known of it. */
  readonly notApplied: readonly string[];
}

/** Judges runs of lockers that are set up alike, one after another and record by record, by every property that applies. */
export interface Judge {
  /** What the records have told so far. */
  readonly view: LockerView;
  /** Another run begins: every compartment of the bank is free, and nothing has been seen. The first has begun. */
  begin(): void;
  /** Lets time pass, as the next record will; an earlier instant changes nothing. */
  advanceTo(atMs: number): void;
  /** The properties that this record breaks. */
  observe(record: LockerRecord): readonly Violation[];
  /** What a locker breaks that has been left in peace. */
  rest(calm: Calm): readonly Violation[];
  /** Of the run; what sometimes happens, of all runs. */
  verdict(): Verdict;
}

export interface JudgeOptions {
  /** What applies to such a locker, if it has been worked out before. */
  readonly assay?: Assay;
  /** Names of what is known to happen: nobody looks out for it again. What happens is added. */
  readonly reached?: Set<string>;
}

const NONE: readonly Violation[] = [];

/** A record costs amortised constant time. */
export function createJudge(setup: MonitorSetup, options: JudgeOptions = {}): Judge {
  return new RecordJudge(setup, options);
}

class RecordJudge implements Judge {
  readonly view: WritableLockerView;
  private readonly setup: MonitorSetup;
  private readonly assay: Assay;
  private readonly reached: Reached;
  private readonly monitors: Monitors;
  private readonly broken = new Map<string, { readonly first: Violation; count: number }>();
  private records = 0;
  private found: Violation[] = [];

  constructor(setup: MonitorSetup, options: JudgeOptions) {
    this.setup = setup;
    this.view = createLockerView(setup);
    this.assay = options.assay ?? createAssay(setup);
    this.reached = new Reached(this.view, setup, options.reached);
    this.monitors = new Monitors({
      view: this.view,
      setup,
      assay: this.assay,
      reached: this.reached,
    });
  }

  begin(): void {
    this.view.begin();
    this.reached.begin();
    this.monitors.begin();
    this.broken.clear();
    this.records = 0;
  }

  advanceTo(atMs: number): void {
    this.view.advanceTo(atMs);
  }

  observe(record: LockerRecord): readonly Violation[] {
    this.monitors.observe(record, this.accuse);
    this.records++;
    if (this.found.length === 0) return NONE;
    const { found } = this;
    this.found = [];
    return found;
  }

  rest(calm: Calm): readonly Violation[] {
    const { view, setup, assay } = this;
    return EVENTUALLY.flatMap((property) => {
      if (property.when !== calm || !assay.applies(property)) return [];
      const message = property.judge(view, setup);
      return message === undefined ? [] : [this.note(property, message, view.nowMs)];
    });
  }

  verdict(): Verdict {
    const { assay, reached } = this;
    return {
      records: this.records,
      broken: [...this.broken.values()],
      reached: reached.names(),
      unreached: reached.missing(assay),
      notApplied: ALWAYS.filter((property) => !assay.applies(property)).map(({ name }) => name),
    };
  }

  private readonly accuse: Accuse = (property, message, { atMs }) => {
    this.found.push(this.note(property, message, atMs));
  };

  private note({ name, number }: PropertyText, message: string, atMs: number): Violation {
    const violation = { property: name, number, message, recordIndex: this.records, atMs };
    const known = this.broken.get(name);
    if (known) known.count++;
    else this.broken.set(name, { first: violation, count: 1 });
    return violation;
  }
}

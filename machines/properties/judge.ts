import type { LockerRecord } from '../record.ts';
import { ALWAYS } from './always/registry.ts';
import { createAssay, type Assay } from './assay.ts';
import { EVENTUALLY } from './eventually/registry.ts';
import { createLockerView, type LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { Calm, Monitor, PropertyText } from './property.ts';
import { createReached } from './reached.ts';
import { EVERY_RECORD, watchedIn, type Watched } from './watched.ts';

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

/** Judges one run of one locker, record by record, by every property that applies. */
export interface Judge {
  /** What the records have told so far. */
  readonly view: LockerView;
  /** Lets time pass, as the next record will; an earlier instant changes nothing. */
  advanceTo(atMs: number): void;
  /** The properties that this record breaks. */
  observe(record: LockerRecord): readonly Violation[];
  /** What a locker breaks that has been left in peace. */
  rest(calm: Calm): readonly Violation[];
  /** Names of what sometimes happens, and did. */
  reached(): readonly string[];
  verdict(): Verdict;
}

export interface JudgeOptions {
  /** What applies to such a locker, if it has been worked out before. */
  readonly assay?: Assay;
  /** Names of what is known to happen, by earlier runs: nobody looks out for it again. */
  readonly reached?: ReadonlySet<string>;
}

type Asking = Monitor['before'];

const NOBODY: Monitor = {};
const NONE: readonly Violation[] = [];

/** Numbers of the properties, in ALWAYS, that look at records of each kind. */
const WATCHING = Object.fromEntries(
  [...EVERY_RECORD, 'again' as const].map((kind) => [
    kind,
    ALWAYS.flatMap(({ watches }, i) => (watches.includes(kind) ? [i] : [])),
  ]),
) as unknown as Readonly<Record<Watched, readonly number[]>>;

/** The run begins with every compartment of the bank free. A record costs amortised constant time. */
export function createJudge(setup: MonitorSetup, options: JudgeOptions = {}): Judge {
  const view = createLockerView(setup);
  const assay = options.assay ?? createAssay(setup);
  const monitors = ALWAYS.map((property) =>
    assay.applies(property) ? property.create(view, setup) : NOBODY,
  );
  // What is asked at every record, apart from the objects that it belongs to, whose shapes all differ.
  const befores = monitors.map(({ before }) => before);
  const afters = monitors.map(({ after }) => after);
  const reached = createReached(view, setup, assay, options.reached);
  const broken = new Map<string, { readonly first: Violation; count: number }>();
  let records = 0;

  function accuse({ name, number }: PropertyText, message: string, atMs: number): Violation {
    const violation = { property: name, number, message, recordIndex: records, atMs };
    const known = broken.get(name);
    if (known) known.count++;
    else broken.set(name, { first: violation, count: 1 });
    return violation;
  }

  function ask(monitors: readonly Asking[], record: LockerRecord, found: Violation[]): void {
    for (const i of WATCHING[watchedIn(record)]) {
      const message = monitors[i]?.(record);
      if (message !== undefined) found.push(accuse(ALWAYS[i]!, message, record.atMs));
    }
  }

  return {
    view,
    advanceTo: (atMs) => view.advanceTo(atMs),
    observe(record) {
      const found: Violation[] = [];
      view.advanceTo(record.atMs);
      reached.observe(record);
      ask(befores, record, found);
      if (!record.again) view.take(record);
      ask(afters, record, found);
      records++;
      return found.length === 0 ? NONE : found;
    },

    rest(calm) {
      return EVENTUALLY.flatMap((property) => {
        if (property.when !== calm || !assay.applies(property)) return [];
        const message = property.judge(view, setup);
        return message === undefined ? [] : [accuse(property, message, view.nowMs)];
      });
    },

    reached: () => reached.names(),

    verdict: () => ({
      records,
      broken: [...broken.values()],
      reached: reached.names(),
      unreached: reached.missing(),
      notApplied: ALWAYS.filter((property) => !assay.applies(property)).map(({ name }) => name),
    }),
  };
}

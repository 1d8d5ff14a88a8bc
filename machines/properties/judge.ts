import type { LockerRecord } from '../record.ts';
import { ALWAYS } from './always/registry.ts';
import { createLockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { AlwaysProperty } from './property.ts';
import { SOMETIMES } from './sometimes/registry.ts';

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
  /** Names of what sometimes happens, and did not. */
  readonly unreached: readonly string[];
  /** Names of the properties that were not held against this locker: too little is known of it. */
  readonly notApplied: readonly string[];
}

/** Judges one run of one locker, record by record, by every property that applies. */
export interface Judge {
  /** The properties that this record breaks. */
  observe(record: LockerRecord): readonly Violation[];
  verdict(): Verdict;
}

/** The run begins with every compartment of the bank free. A record costs amortised constant time. */
export function createJudge(setup: MonitorSetup): Judge {
  const view = createLockerView(setup);
  const always = ALWAYS.map((property) => ({ property, monitor: property.create(view, setup) }));
  const applied = always.flatMap(({ property, monitor }) =>
    monitor ? [{ property, monitor }] : [],
  );
  const reached: string[] = [];
  let awaited = SOMETIMES.map(({ name, create }) => ({ name, happens: create(view) }));
  const broken = new Map<string, { readonly first: Violation; count: number }>();
  let records = 0;

  function awaitSometimes(record: LockerRecord): void {
    const now = awaited.filter(({ happens }) => happens(record));
    if (now.length === 0) return;
    reached.push(...now.map(({ name }) => name));
    awaited = awaited.filter((one) => !now.includes(one));
  }

  function accuse({ name, number }: AlwaysProperty, message: string, atMs: number): Violation {
    const violation = { property: name, number, message, recordIndex: records, atMs };
    const known = broken.get(name);
    if (known) known.count++;
    else broken.set(name, { first: violation, count: 1 });
    return violation;
  }

  return {
    observe(record) {
      const violations: Violation[] = [];
      const ask = (moment: 'before' | 'after') => {
        for (const { property, monitor } of applied) {
          const message = monitor[moment]?.(record);
          if (message !== undefined) violations.push(accuse(property, message, record.atMs));
        }
      };
      view.advanceTo(record.atMs);
      awaitSometimes(record);
      ask('before');
      view.take(record);
      ask('after');
      records++;
      return violations;
    },

    verdict: () => ({
      records,
      broken: [...broken.values()],
      reached: [...reached],
      unreached: awaited.map(({ name }) => name),
      notApplied: always.filter(({ monitor }) => !monitor).map(({ property }) => property.name),
    }),
  };
}

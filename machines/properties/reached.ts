import type { LockerRecord } from '../record.ts';
import type { LockerView } from './locker-view.ts';
import type { MonitorSetup } from './monitor-setup.ts';
import type { Assay } from './assay.ts';
import { watchedIn, type Watched } from './watched.ts';
import { SOMETIMES } from './sometimes/registry.ts';

/** Which of the things that sometimes happen did. */
export interface Reached {
  observe(record: LockerRecord): void;
  names(): readonly string[];
  missing(): readonly string[];
}

interface Awaited {
  readonly name: string;
  readonly happens: (record: LockerRecord) => boolean;
}

/** @param already names of what nobody needs to look out for */
export function createReached(
  view: LockerView,
  setup: MonitorSetup,
  assay: Assay,
  already: ReadonlySet<string> = new Set(),
): Reached {
  const names: string[] = [];
  /** What is looked out for at each kind of record. */
  const awaited = new Map<Watched, Awaited[]>();
  for (const { name, watches, create } of SOMETIMES) {
    if (already.has(name)) continue;
    const happens = create(view, setup);
    for (const kind of watches) {
      const others = awaited.get(kind);
      if (others) others.push({ name, happens });
      else awaited.set(kind, [{ name, happens }]);
    }
  }

  return {
    observe(record) {
      const kind = watchedIn(record);
      const here = awaited.get(kind);
      if (here === undefined) return;
      const now = here.filter(({ name, happens }) => !names.includes(name) && happens(record));
      if (now.length === 0) return;
      names.push(...now.map(({ name }) => name));
      awaited.set(
        kind,
        here.filter((one) => !names.includes(one.name)),
      );
    },
    names: () => [...names],
    missing: () =>
      SOMETIMES.filter(
        (one) => assay.canHappen(one) && !names.includes(one.name) && !already.has(one.name),
      ).map(({ name }) => name),
  };
}

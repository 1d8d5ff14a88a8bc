import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudyEstimates } from '../../sim/experiment/estimates.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import { digestOf } from '../digest.ts';
import { writeWholeFile } from '../files/whole-file.ts';
import { VERSION } from '../version.ts';

/** Points that are finished, each in a file of its own that is written whole or not at all. */
export interface PointStore {
  /** What was found there, if it is kept and undamaged. */
  read(digest: string): StudyEstimates | undefined;
  write(digest: string, estimates: StudyEstimates): void;
}

/** The same for the same version, scenario and variance reduction: nothing else decides what is found. */
export function pointDigest(scenario: Scenario, varianceReduction: string): string {
  return digestOf([VERSION, scenario, varianceReduction]);
}

/** @param folder where the points are, in a folder `points`; it is made if it is not there */
export function openPointStore(folder: string): PointStore {
  const points = join(folder, 'points');
  mkdirSync(points, { recursive: true });
  const pathOf = (digest: string) => join(points, `${digest}.json`);
  return {
    read(digest) {
      try {
        const kept = JSON.parse(readFileSync(pathOf(digest), 'utf8'));
        const isWhole = kept.point === digest && kept.check === digestOf(kept.estimates);
        return isWhole ? kept.estimates : undefined;
      } catch {
        // Whatever is wrong with it: the point is run again.
        return undefined;
      }
    },
    write(digest, estimates) {
      const kept = { pigeonhole: VERSION, point: digest, check: digestOf(estimates), estimates };
      writeWholeFile(pathOf(digest), `${JSON.stringify(kept)}\n`);
    },
  };
}

import type { ScenarioDocument } from './document.ts';
import type { Complaint } from './units/complain.ts';

/** What must hold between the keys that it needs; it is asked only if those are sound by themselves. */
export interface ConsistencyRule {
  readonly needs: readonly (keyof ScenarioDocument)[];
  check(document: ScenarioDocument): readonly Complaint[];
}

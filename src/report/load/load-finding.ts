import type { Hello } from '../../../machines/protocol/hello.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Expectation } from '../../load/expectation.ts';
import type { LoadResult } from '../../load/run-load.ts';
import type { Spacing } from '../../load/shape.ts';

/** All that is known after a load test. */
export interface LoadFinding {
  readonly spec: string;
  readonly hello: Hello;
  readonly scenario: Scenario;
  readonly spacing: Spacing;
  readonly result: LoadResult;
  readonly expectations: readonly Expectation[];
}

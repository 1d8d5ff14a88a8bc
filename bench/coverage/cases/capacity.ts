import { exactCapacity } from '../../../sim/planning/capacity/exact-capacity.ts';
import { simulatedCapacity } from '../../../sim/planning/capacity/simulated-capacity.ts';
import type { Target } from '../../../sim/planning/target/target.ts';
import { CONFIDENCE, type CoverageCase, outcomeOf } from '../case.ts';
import { threeDoors } from '../worlds/bank.ts';

const TARGETS: readonly Target[] = [{ kind: 'blocking', size: undefined, limit: 0.1 }];
/** As `plan --given bank` has it. */
const MAX_REPLICATIONS = 200;

/** How much demand a bank carries, by simulation; the truth is the inverse of Erlang B. */
export const simulatedCapacities: readonly CoverageCase[] = [
  {
    method: 'largest demand, plan --given bank',
    world: 'three doors, simulated',
    wanted: { coverage: 0.95 },
    async experiment(seed) {
      const capacity = await simulatedCapacity({
        scenario: { ...threeDoors, seed },
        targets: TARGETS,
        confidence: CONFIDENCE,
        maxReplications: MAX_REPLICATIONS,
      });
      const replications = capacity.trials.reduce((sum, trial) => sum + trial.replications, 0);
      return outcomeOf(exactCapacity(threeDoors, TARGETS)!.factor, capacity, replications);
    },
  },
];

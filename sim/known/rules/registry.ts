import type { KnowledgeRule } from '../rule.ts';
import { nestedBound, repackBound } from './bounds.ts';
import { approximateDays } from './day-factor.ts';
import { approximateDrop, exactDrop } from './drop.ts';
import { approximateErlangB, exactErlangB } from './erlang-b.ts';
import { approximateChain, exactChain } from './exact-chain.ts';
import { approximateWeek, exactWeek } from './weekly-profile.ts';

/** Every rule, exact ones first; of those at most one applies to a scenario. */
export const RULES: readonly KnowledgeRule[] = [
  exactErlangB,
  exactChain,
  exactWeek,
  exactDrop,
  repackBound,
  nestedBound,
  approximateErlangB,
  approximateChain,
  approximateWeek,
  approximateDrop,
  approximateDays,
];

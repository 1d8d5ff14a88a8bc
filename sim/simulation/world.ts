import type { Command, ReplyTo } from '../../machines/command.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Priority } from '../priorities.ts';
import type { Collector } from './collector.ts';

/** What everybody who acts in a simulation shares: the time, the locker, and who takes notes. */
export interface World {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly collector: Collector;
  nowMs(): number;
  /** End of the run; nothing at or after it happens. */
  readonly endMs: number;
  /** Plans an action; one that would never happen, at or after the end, is not kept. */
  at(atMs: number, priority: Priority, action: () => void): void;
  /** Gives the locker a command at this very instant. */
  execute<C extends Command>(command: C): ReplyTo<C>;
}

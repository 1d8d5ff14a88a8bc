import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import type { AdapterFinding } from '../../machines/protocol/adapter-finding.ts';
import type { Outcome } from '../../machines/protocol/outcome.ts';
import { Latencies } from './latencies.ts';

const COMMANDS = Object.keys(REJECTIONS) as CommandType[];

/** What came of the starts of one command. */
export interface CommandTally {
  started: number;
  /** Answered with a rejection; a locker that is full says so, which is no failure. */
  rejected: number;
  unknown: number;
  broken: number;
  /** Of the answered, from the intended start to the answer. */
  readonly latencies: Latencies;
}

/** What came of the starts of one step of the load. */
export interface StepTally {
  /** Starts that were due in it. */
  due: number;
  /** Of them, those whose outcome was there when the step ended. */
  settled: number;
  dropped: number;
  readonly latencies: Latencies;
}

/** What is counted in a load test. */
export class Tally {
  private readonly tallies = new Map<CommandType, CommandTally>();
  readonly steps: readonly StepTally[];
  /** The first finding of each kind. */
  readonly findings = new Map<AdapterFinding['kind'], AdapterFinding>();

  constructor(steps: number) {
    this.steps = Array.from({ length: steps }, () => ({
      due: 0,
      settled: 0,
      dropped: 0,
      latencies: new Latencies(),
    }));
  }

  /** Of each command that was started, in the order of docs/locker.md. */
  get commands(): readonly (readonly [CommandType, CommandTally])[] {
    return COMMANDS.flatMap((command) => {
      const tally = this.tallies.get(command);
      return tally === undefined ? [] : [[command, tally] as const];
    });
  }

  started(command: CommandType): void {
    this.of(command).started++;
  }

  settled(command: CommandType, step: number, outcome: Outcome, latencyMs: number): void {
    const tally = this.of(command);
    if (outcome.kind === 'unknown') tally.unknown++;
    else if (outcome.kind === 'broken') {
      tally.broken++;
      const { finding } = outcome;
      if (!this.findings.has(finding.kind)) this.findings.set(finding.kind, finding);
    } else {
      if (!outcome.reply.ok) tally.rejected++;
      tally.latencies.add(latencyMs);
      this.steps[step]!.latencies.add(latencyMs);
    }
  }

  private of(command: CommandType): CommandTally {
    let tally = this.tallies.get(command);
    if (tally === undefined) {
      tally = { started: 0, rejected: 0, unknown: 0, broken: 0, latencies: new Latencies() };
      this.tallies.set(command, tally);
    }
    return tally;
  }
}

import { blockingTotals } from '../../sim/experiment/comparison/blocking-totals.ts';
import { runTask } from '../../sim/experiment/run-task.ts';
import type { Study } from '../../sim/experiment/study.ts';
import { improvedBlocking } from '../../sim/experiment/variance/improved-blocking.ts';
import type { VarianceReduction } from '../../sim/experiment/variance/reduction.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Observations } from '../../sim/simulation/observations.ts';
import { meanInterval } from '../../sim/statistics/mean-interval.ts';
import { jackknifeRatio } from '../../sim/statistics/ratio-jackknife.ts';
import { murmur3 } from '../../sim/random/murmur3.ts';

/** An estimate of the total blocking, and what it costs. */
export interface Costs {
  readonly name: string;
  readonly estimate: number;
  /** Variance of one replication's worth, relative to the square of the estimate. */
  readonly relativeVariance: number;
  /** Processor time of a replication, in ms. */
  readonly cpuMs: number;
  /** Of all that was observed. */
  readonly checksum: number;
}

const CONFIDENCE = 0.95;
/** Replications that each takes in turn: what slows the machine down for a while then slows down both. */
const TURN = 20;
const utf8 = new TextEncoder();

/** Runs the replications of a scenario without variance reduction and with it. */
export function measureReduction(scenario: Scenario): readonly [plain: Costs, improved: Costs] {
  const plain = new Arm(scenario, 'none');
  const improved = new Arm(scenario, 'auto');
  for (let done = 0; done < scenario.replications; done += TURN) {
    const count = Math.min(TURN, scenario.replications - done);
    plain.run(count);
    improved.run(count);
  }
  const totals = blockingTotals(plain.study);
  const { ratio, pseudoValues } = jackknifeRatio(totals);
  const deviation = meanInterval(pseudoValues!, CONFIDENCE).standardDeviation!;
  const { by, total } = improvedBlocking(improved.study, CONFIDENCE)!;
  const variance = deviation ** 2;
  return [
    plain.costs('rejected ÷ offered', ratio!, variance),
    improved.costs(by.join(' + '), total!.estimate, variance / total!.varianceReduction),
  ];
}

/** Replications one after another, and the processor time that they take. */
class Arm {
  private readonly scenario: Scenario;
  private readonly varianceReduction: VarianceReduction;
  private readonly replications: Observations[] = [];
  private cpuMs = 0;

  constructor(scenario: Scenario, varianceReduction: VarianceReduction) {
    this.scenario = scenario;
    this.varianceReduction = varianceReduction;
  }

  get study(): Study {
    return { scenario: this.scenario, replications: this.replications };
  }

  run(count: number): void {
    const start = process.cpuUsage();
    for (let n = 0; n < count; n++) this.replications.push(this.next());
    const { user, system } = process.cpuUsage(start);
    this.cpuMs += (user + system) / 1e3;
  }

  costs(name: string, estimate: number, variance: number): Costs {
    return {
      name,
      estimate,
      relativeVariance: variance / estimate ** 2,
      cpuMs: this.cpuMs / this.replications.length,
      checksum: murmur3(utf8.encode(JSON.stringify(this.replications)))[0],
    };
  }

  private next(): Observations {
    const { scenario, varianceReduction, replications } = this;
    const replication = replications.length + 1;
    const strides = runTask({ scenario, replication, engine: 'compiled', varianceReduction });
    let stride = strides.next();
    while (!stride.done) stride = strides.next();
    return stride.value;
  }
}

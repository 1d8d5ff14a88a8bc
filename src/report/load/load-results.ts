import type { Latencies } from '../../load/latencies.ts';
import { keptUp, sustainedPerSecond } from '../../load/sustained.ts';
import { totals } from '../../load/totals.ts';
import { VERSION } from '../../version.ts';
import type { LoadFinding } from './load-finding.ts';

/** A load test as one JSON document (docs/load.md). */
export function loadResults(finding: LoadFinding) {
  const { spec, hello, scenario, spacing, result, expectations } = finding;
  const { tally, steps, lastedMs, loaded, wasInterrupted } = result;
  const kept = keptUp(result);
  return {
    pigeonhole: VERSION,
    locker: { spec, name: hello.name, version: hello.version },
    scenario: scenario.name,
    seed: scenario.seed,
    spacing,
    lastedMs,
    isPartial: wasInterrupted,
    starts: totals(result),
    commands: tally.commands.map(([command, { latencies, ...counts }]) => ({
      command,
      ...counts,
      latencyMs: latencyResults(latencies),
    })),
    steps: steps.map(({ fromMs, untilMs, perSecond }, index) => {
      const { due, settled, dropped, latencies } = tally.steps[index]!;
      const counts = { due, settled, dropped, keptUp: kept[index]! };
      return { fromMs, untilMs, perSecond, ...counts, latencyMs: latencyResults(latencies) };
    }),
    sustainedPerSecond: sustainedPerSecond(result) ?? null,
    properties: {
      judged: loaded.judged,
      stoppedBecause: loaded.stoppedBecause ?? null,
      broken: loaded.verdict.broken.map(({ first, count }) => ({ ...first, count })),
      notApplied: loaded.verdict.notApplied,
    },
    findings: [...tally.findings.values()],
    expectations: expectations.map(({ measured, ...rest }) => ({
      ...rest,
      measured: measured ?? null,
    })),
  };
}

function latencyResults(latencies: Latencies) {
  if (latencies.count === 0) return null;
  const { meanMs, maxMs } = latencies;
  const at = (percent: number) => latencies.percentileMs(percent);
  return { mean: meanMs, p50: at(50), p90: at(90), p99: at(99), 'p99.9': at(99.9), max: maxMs };
}

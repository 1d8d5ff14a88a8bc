import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../sim/experiment/estimates.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import { tasksInShard } from '../../../sim/experiment/shard.ts';
import { parsePart } from '../../../src/parts/parse-part.ts';
import { partProblems, type NamedPart } from '../../../src/parts/part-problems.ts';
import { formatPart, partOf, studyOfParts } from '../../../src/parts/part.ts';
import { PLAIN } from '../../../src/report/paint.ts';
import { report } from '../../../src/report/report.ts';
import { formatResults, resultsOf } from '../../../src/report/results.ts';
import { testScenario } from '../../support/scenario.ts';

const scenario = testScenario({ days: 12, replications: 7 });
const study = await runStudy({ scenario, varianceReduction: 'auto' });
const seen = study.replications.map((observations, index) => ({
  variant: 0,
  replication: index + 1,
  observations,
}));
const shardOf = (number: number, of: number, scenarioOf = scenario) =>
  partOf(scenarioOf, { number, of }, tasksInShard(seen, { number, of }));
const text = formatPart(shardOf(2, 3));

function told({ scenario, replications }: typeof study): string {
  const estimates = estimate({ scenario, replications });
  const results = formatResults(resultsOf({ scenario, estimates }, replications));
  return results + report({ scenario, estimates }, PLAIN);
}

describe('parts of a study', () => {
  it('have what improves its estimates', () => {
    expect(estimate(study).improved!.by).toEqual(['time-average', 'exact']);
  });

  it('tell together what the whole tells, to the byte, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((of) => {
          const numbers = Array.from({ length: of }, (_, index) => index + 1);
          return fc.shuffledSubarray(numbers, { minLength: of });
        }),
        (numbers) => {
          const parts = numbers.map((number) => {
            const reading = parsePart(formatPart(shardOf(number, numbers.length)));
            if (!reading.ok) throw new Error(reading.problem);
            return reading.part;
          });
          expect(partProblems(parts.map((part, index) => ({ file: `${index}`, part })))).toEqual(
            [],
          );
          expect(told(studyOfParts(parts))).toBe(told(study));
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each([
    ['nothing', '', 'it is no JSON document'],
    ['a cut-off file', text.slice(0, -100), 'it is no JSON document'],
    ['another document', '{"days": 4}', 'it is no part of a study'],
    ['a list', '[]', 'it is no part of a study'],
    [
      'the results of a whole study',
      formatResults(resultsOf({ scenario, estimates: estimate(study) }, [])),
      'whole study',
    ],
    [
      'another version',
      text.replace(/"pigeonhole":"[^"]+"/, '"pigeonhole":"0.0.7"'),
      'by Pigeonhole 0.0.7',
    ],
    ['another format', text.replace('"part":1', '"part":2'), 'run that shard again'],
    ['a changed shard', text.replace('"number":2', '"number":3'), 'changed or damaged'],
    ['a changed scenario', text.replace('"days":12', '"days":13'), 'changed or damaged'],
    ['a changed count', text.replace(/"offered":\d+/, '"offered":1'), 'changed or damaged'],
    [
      'a missing replication',
      text.replace('"replication":5', '"replication":"5"'),
      'changed or damaged',
    ],
    ['no replications', '{"pigeonhole":"0.1.0","part":1}', 'changed or damaged'],
  ])('are not %s', (_, file, problem) => {
    expect(parsePart(file)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });

  it('do not fit together in other ways, all of which are told', () => {
    const other = { ...scenario, days: 13, seed: 9 };
    const parts: NamedPart[] = [
      { file: 'a', part: shardOf(1, 4) },
      { file: 'b', part: shardOf(3, 4) },
      { file: 'c', part: shardOf(3, 4) },
      { file: 'd', part: shardOf(2, 4, other) },
      { file: 'e', part: shardOf(2, 5) },
    ];
    expect(partProblems(parts)).toEqual([
      'd: it is of another scenario than a: they differ in days, seed',
      'e: it is shard 2/5, but a is shard 1/4',
      'shard 2/4 is missing',
      'shard 3/4 is there 2 times: b, c',
      'shard 4/4 is missing',
    ]);
    expect(partProblems([])).toEqual([]);
  });

  it('do not fit together if only some have what improves the estimates', () => {
    const whole = shardOf(2, 2);
    const replications = whole.replications.map(({ replication, observations }) => {
      const { expectedRejections, twins, ...plain } = observations;
      return { replication, observations: plain };
    });
    expect(
      partProblems([
        { file: 'a', part: shardOf(1, 2) },
        { file: 'b', part: { ...whole, replications } },
      ]),
    ).toEqual(['b: it was run with another --variance-reduction than a']);
  });
});

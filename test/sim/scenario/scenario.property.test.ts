import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import { file } from './broken-files.ts';

const duration = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('s', 'min', 'h'))
  .map(([amount, unit]) => `${amount} ${unit}`);
const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => `${percent} %`),
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
);
const cv = fc.constantFrom(0, 0.5, 1, '150 %');
const time = fc.oneof(
  duration,
  duration.map((mean) => ({ exponential: { mean } })),
  fc.record({ mean: duration, cv }).map((lognormal) => ({ lognormal })),
  fc.record({ mean: duration, cv }).map((gamma) => ({ gamma })),
);
const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const times = fc.uniqueArray(timeOfDay, { minLength: 1, maxLength: 3 });
const source = fc.oneof(
  fc.integer({ min: 1, max: 500 }).map((perDay) => ({ poisson: { perDay } })),
  fc
    .record({ at: times, days: fc.constantFrom(['mon-fri'], ['sat', 'sun']), mean: fc.nat(40) })
    .map(({ at, days, mean }) => ({ visits: { at, days, parcels: { poisson: mean } } })),
);

/** What a person could write, with any of the optional keys left out. */
const document = fc.record(
  {
    name: fc.stringMatching(/^[A-Za-z][\w :#'"-]{0,20}$/),
    bank: fc.record({ S: fc.integer({ min: 1, max: 99 }), M: fc.nat(99) }).map(({ S, M }) => ({
      sizes: { S: { count: S }, M: { count: M } },
    })),
    mix: fc
      .integer({ min: 0, max: 100 })
      .map((percent) => ({ S: `${percent} %`, M: `${100 - percent} %` })),
    arrivals: fc.array(source, { minLength: 1, maxLength: 3 }),
    pickupDelay: fc.oneof(
      time,
      fc.record({ S: time, M: time }).map((bySize) => ({ bySize })),
    ),
    strategy: fc.constantFrom('exact', { name: 'fallback', within: 'random' }),
    start: fc.constantFrom('2027-01-04', '2028-02-29'),
    days: fc.integer({ min: 1, max: 1000 }),
    warmUp: fc.oneof(fc.nat(99), duration),
    seed: fc.nat(),
    forgotten: share,
    wrongCodes: fc.nat(3),
    season: fc.constantFrom([], [{ from: '2027-12-01', to: '2027-12-24', factor: 1.67 }]),
    pickupHours: fc.constantFrom({ open: '07:00-22:00' }, { open: { 'mon-fri': ['08:00-18:00'] } }),
    deposit: fc.record({
      handling: time,
      walkAway: share,
      reservationTimeout: fc.constantFrom('90 s', '3 min'),
    }),
    staff: times.map((rounds) => ({ rounds })),
    faults: fc.record({ timeToFailure: time, repair: time }),
    costs: fc.record({
      compartments: fc.oneof(fc.nat(9), fc.record({ S: fc.nat(9), M: fc.nat(9) })),
      rejectedParcel: fc.nat(5),
    }),
  },
  { requiredKeys: ['name', 'bank', 'mix', 'arrivals', 'pickupDelay'] },
);

describe('a scenario file', () => {
  it('means the same however it is serialised', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(20, 80, 0), (written, lineWidth) => {
        const fromJson = readScenario(JSON.stringify(written), 'x.json');
        const fromYaml = readScenario(stringify(written, { lineWidth }), 'x.yaml');
        expect(fromJson).toMatchObject({ ok: true });
        expect(fromYaml).toEqual(fromJson);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('never throws, and every problem has its place', () => {
    const sound = file({}, 'token: { validity: 7 d }', 'staff: { rounds: ["06:00"] }');
    const position = fc.nat(sound.length);
    const replacement = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('{', '}', ':', '- ', '\n', '\t', '&a', '*a', '"', '!', '? '),
    );
    fc.assert(
      fc.property(position, fc.nat(8), replacement, (at, length, text) => {
        const broken = sound.slice(0, at) + text + sound.slice(at + length);
        const reading = readScenario(broken, 'x.yaml');
        const problems = reading.ok ? [] : reading.problems;
        expect(reading.ok || problems.length > 0).toBe(true);
        for (const { line = 0, column = 0 } of problems) {
          expect(Math.min(line, column)).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(broken.split('\n').length);
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

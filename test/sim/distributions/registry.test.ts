import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDistribution, distributionSchema } from '../../../sim/distributions/registry.ts';

/** '2 min' → 120 000: a stand-in for the scenario's own durations. */
const minutes = z
  .string()
  .regex(/^\d+(\.\d+)? min$/, 'a duration is needed')
  .transform((text) => Number.parseFloat(text) * 60_000);
/** 0.2 or '20 %'. */
const ratio = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+ %$/, 'a ratio is needed')
    .transform((text) => Number.parseFloat(text) / 100),
]);

const time = distributionSchema(minutes, ratio, 'continuous');
const count = distributionSchema(z.number().min(0), ratio, 'counts');

const KNOWN_TIMES = 'deterministic, discrete, exponential, lognormal, gamma, weibull, uniform';

describe('distributionSchema', () => {
  it.each([
    ['2 min', { deterministic: 120_000 }],
    [{ deterministic: '2 min' }, { deterministic: 120_000 }],
    [{ exponential: { mean: '2 min' } }, { exponential: { mean: 120_000 } }],
    [{ exponential: '2 min' }, { exponential: { mean: 120_000 } }],
    [{ lognormal: { mean: '2 min', cv: '50 %' } }, { lognormal: { mean: 120_000, cv: 0.5 } }],
    [{ gamma: { mean: '2 min', cv: 0 } }, { gamma: { mean: 120_000, cv: 0 } }],
    [{ gamma: { shape: 4, scale: '2 min' } }, { gamma: { mean: 480_000, cv: 0.5 } }],
    [{ weibull: { mean: '2 min', shape: 0.8 } }, { weibull: { mean: 120_000, shape: 0.8 } }],
    [{ uniform: { from: '1 min', to: '2 min' } }, { uniform: { from: 60_000, to: 120_000 } }],
    [
      {
        discrete: [
          { value: '1 min', share: '30 %' },
          { value: '2 min', share: 0.7 },
        ],
      },
      {
        discrete: [
          { value: 60_000, share: 0.3 },
          { value: 120_000, share: 0.7 },
        ],
      },
    ],
  ])('reads %j', (written, spec) => {
    const parsed = time.parse(written);
    expect(parsed).toEqual(spec);
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(spec);
    expect(createDistribution(parsed).mean).toBeGreaterThan(0);
  });

  it.each([
    [3, { deterministic: 3 }],
    [{ poisson: 12 }, { poisson: { mean: 12 } }],
    [{ poisson: { mean: 1.5 } }, { poisson: { mean: 1.5 } }],
    [{ discrete: [{ value: 2, share: 1 }] }, { discrete: [{ value: 2, share: 1 }] }],
  ])('reads the count %j', (written, spec) => {
    expect(count.parse(written)).toEqual(spec);
  });

  it('reads median and sigma of a lognormal', () => {
    const { quantile, mean } = createDistribution(
      time.parse({ lognormal: { median: '2 min', sigma: 0.5 } }),
    );
    expect(quantile(0.5)).toBeCloseTo(120_000, 7);
    expect(quantile(0.8413447460685429)).toBeCloseTo(120_000 * Math.exp(0.5), 7);
    expect(mean).toBeCloseTo(120_000 * Math.exp(0.125), 7);
  });

  it('reads the scale of a Weibull', () => {
    const { cdf } = createDistribution(time.parse({ weibull: { scale: '2 min', shape: 3 } }));
    expect(cdf(120_000)).toBeCloseTo(1 - Math.exp(-1), 13);
  });

  it.each([
    ['2 parsecs', [': a duration is needed']],
    [{}, [`: exactly one distribution is needed: ${KNOWN_TIMES}`]],
    [
      { exponential: '1 min', deterministic: '1 min' },
      [`: exactly one distribution is needed: ${KNOWN_TIMES}`],
    ],
    [{ lognormall: { mean: '1 min' } }, [`: unknown distribution; known are ${KNOWN_TIMES}`]],
    [{ poisson: 12 }, [`: unknown distribution; known are ${KNOWN_TIMES}`]],
    [
      { lognormal: { mean: '0 min', cv: -1 } },
      [
        'lognormal.mean: more than 0 is needed',
        'lognormal.cv: 0 (no variation), or 0.001 to 100, is needed',
      ],
    ],
    [
      { lognormal: { mean: '1 parsec', sigma: 1 } },
      [
        'lognormal.median: Invalid input: expected string, received undefined',
        'lognormal: Unrecognized key: "mean"',
      ],
    ],
    [{ gamma: { shape: 0, scale: '1 min' } }, ['gamma.shape: 0.0001 to 1000000 is needed']],
    [{ weibull: { mean: '1 min', shape: 101 } }, ['weibull.shape: 0.1 to 100 is needed']],
    [{ uniform: { from: '2 min', to: '2 min' } }, ['uniform.to: more than from is needed']],
    [{ exponential: 'soon' }, ['exponential: a duration is needed']],
    [{ exponential: { mean: 'soon' } }, ['exponential.mean: a duration is needed']],
    [{ discrete: [] }, ['discrete: at least one value with its share is needed']],
    [
      {
        discrete: [
          { value: '1 min', share: '30 %' },
          { value: '2 min', share: 0.6 },
        ],
      },
      ['discrete: the shares add up to 90 %; 100 % is needed'],
    ],
    [
      {
        discrete: [
          { value: 'late', share: 1.5 },
          { value: '2 min', share: 'x %' },
        ],
      },
      [
        'discrete.0.value: a duration is needed',
        'discrete.0.share: 0 to 1 is needed',
        'discrete.1.share: Invalid input',
      ],
    ],
  ])('finds every problem of %j, each at its place', (written, problems) => {
    expect(problemsOf(time, written)).toEqual(problems);
  });

  it.each([
    [2.5, [': a whole number is needed']],
    [{ discrete: [{ value: 2.5, share: 1 }] }, ['discrete.0.value: a whole number is needed']],
    [
      { poisson: -1 },
      ['poisson: Too small: expected number to be >=0', 'poisson: 0 to 1000000 is needed'],
    ],
    [{ poisson: 2e6 }, ['poisson: 0 to 1000000 is needed']],
  ])('finds the problems of the count %j', (written, problems) => {
    expect(problemsOf(count, written)).toEqual(problems);
  });

  it('is a JSON Schema for what people write', () => {
    const schema = z.toJSONSchema(z.strictObject({ time, count: count.optional() }), {
      io: 'input',
    });
    expect(schema.required).toEqual(['time']);
    expect(schema.properties?.['time']).toMatchObject({
      anyOf: [
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
          properties: {
            exponential: {
              anyOf: [{ properties: { mean: { type: 'string' } } }, { type: 'string' }],
            },
            lognormal: {
              anyOf: [{ required: ['mean', 'cv'] }, { required: ['median', 'sigma'] }],
              description: expect.stringContaining('long tail'),
            },
          },
        },
        { type: 'string' },
      ],
    });
  });
});

describe('createDistribution', () => {
  it.each([[{}], [{ lognormall: {} }], [{ deterministic: 1, poisson: { mean: 1 } }]])(
    'refuses %j',
    (spec) => {
      expect(() => createDistribution(spec)).toThrow('not the spec of one distribution');
    },
  );
});

function problemsOf(schema: z.ZodType, written: unknown): string[] {
  const issues = schema.safeParse(written).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

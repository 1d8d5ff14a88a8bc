/**
 * Broken scenario files, each with all of its problems as `line:column path: message — hint`. A sound
 * file has five lines; what a case changes stands in its place, what it adds comes after.
 */
export interface BrokenFile {
  readonly what: string;
  readonly text: string;
  readonly problems: readonly string[];
}

const SOUND = {
  name: 'name: Sound',
  bank: 'bank: { sizes: { S: { count: 4 }, M: { count: 2 } } }',
  mix: 'mix: { S: 60 %, M: 40 % }',
  arrivals: 'arrivals: [{ poisson: { perDay: 5 } }]',
  pickupDelay: 'pickupDelay: { lognormal: { mean: 31.6 h, cv: 1 } }',
};

export function file(lines: Partial<typeof SOUND> = {}, ...more: readonly string[]): string {
  return [...Object.values({ ...SOUND, ...lines }), ...more].join('\n');
}

function oneVisit(parcels: string): string {
  return `arrivals: [{ visits: { at: ["09:30"], parcels: ${parcels} } }]`;
}

export const BROKEN_FILES: readonly BrokenFile[] = [
  {
    what: 'an unknown key',
    text: file({}, 'strategey: exact'),
    problems: ['6:1 strategey: unknown key — did you mean strategy?'],
  },
  {
    what: 'an unknown key that is like none',
    text: file({}, 'token: { colour: red }'),
    problems: [
      '6:10 token.colour: unknown key; known here are validity, rememberCodes and rememberReservations',
    ],
  },
  {
    what: 'several unknown keys at once',
    text: file({}, 'replication: 3', 'deposit: { handlin: 3 s, walkaway: 3 % }'),
    problems: [
      '6:1 replication: unknown key — did you mean replications?',
      '7:12 deposit.handlin: unknown key — did you mean handling?',
      '7:26 deposit.walkaway: unknown key — did you mean walkAway?',
    ],
  },
  {
    what: 'required keys that are missing',
    text: 'name: Lonely',
    problems: [
      '1:1 bank: missing; a map with sizes and columns is needed',
      '1:1 arrivals: missing; a list is needed',
      '1:1 pickupDelay: missing; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h',
    ],
  },
  {
    what: 'a name that is a number',
    text: file({ name: 'name: 80' }),
    problems: [
      '1:7 name: found 80; a text of 1 to 100 characters is needed — put it in quotes: "80"',
    ],
  },
  {
    what: 'an empty name',
    text: file({ name: 'name: " "' }),
    problems: ["1:7 name: found ' '; a text of 1 to 100 characters is needed"],
  },
  {
    what: 'a negative count',
    text: file({ bank: 'bank: { sizes: { S: { count: -3 }, M: { count: 2 } } }' }),
    problems: ['2:30 bank.sizes.S.count: found -3; a natural number from 0 to 1000000 is needed'],
  },
  {
    what: 'a fractional count',
    text: file({ bank: 'bank: { sizes: { S: { count: 1.5 }, M: { count: 2 } } }' }),
    problems: ['2:30 bank.sizes.S.count: found 1.5; a natural number from 0 to 1000000 is needed'],
  },
  {
    what: 'a count in quotes',
    text: file({ bank: 'bank: { sizes: { S: { count: "4" }, M: { count: 2 } } }' }),
    problems: [
      "2:30 bank.sizes.S.count: found '4'; a natural number from 0 to 1000000 is needed — write 4 without quotes",
    ],
  },
  {
    what: 'a size without its count',
    text: file({ bank: 'bank: { sizes: { S: 4, M: { cout: 2 } } }' }),
    problems: [
      '2:21 bank.sizes.S: found 4; a map with count is needed',
      '2:24 bank.sizes.M.count: missing; a natural number from 0 to 1000000 is needed',
      '2:29 bank.sizes.M.cout: unknown key — did you mean count?',
    ],
  },
  {
    what: 'a bank without compartments',
    text: file({ bank: 'bank: { sizes: { S: { count: 0 }, M: { count: 0 } } }' }),
    problems: ['2:16 bank.sizes: found 0 compartments; a bank of 1 to 1000000 is needed'],
  },
  {
    what: 'a bank without sizes',
    text: file({ bank: 'bank: { sizes: {} }', mix: 'mix: {}' }),
    problems: [
      '2:16 bank.sizes: found 0 compartments; a bank of 1 to 1000000 is needed',
      '3:6 mix: found shares that add up to 0 %; 100 % in all is needed',
    ],
  },
  {
    what: 'a size named like a number',
    text: file({ bank: 'bank: { sizes: { S: { count: 1 }, 5: { count: 2 } } }' }),
    problems: [
      "2:35 bank.sizes.5: found '5'; a name of a size begins with a letter and has at most 32 letters, digits, - or _",
    ],
  },
  {
    what: 'a size listed twice',
    text: file({ bank: 'bank: { sizes: { S: { count: 4 }, M: { count: 2 }, S: { count: 1 } } }' }),
    problems: ['2:52 bank.sizes.S: found again; each key may stand once in its map'],
  },
  {
    what: '256 sizes',
    text: file({
      bank: `bank: { sizes: { ${Array.from({ length: 256 }, (_, i) => `S${i}: { count: 1 }`).join(', ')} } }`,
      mix: 'mix: { S0: 1 }',
    }),
    problems: ['2:16 bank.sizes: found 256 sizes; at most 255 are needed'],
  },
  {
    what: 'a mix that does not add up',
    text: file({ mix: 'mix: { S: 50 %, M: 35 % }' }),
    problems: ['3:6 mix: found shares that add up to 85 %; 100 % in all is needed'],
  },
  {
    what: 'a mix of other sizes',
    text: file({ mix: 'mix: { s: 60 %, XL: 40 % }' }),
    problems: [
      "3:6 mix: found nothing for size M; the bank's sizes are S and M",
      "3:8 mix.s: found size 's'; the bank's sizes are S and M — did you mean S?",
      "3:17 mix.XL: found size 'XL'; the bank's sizes are S and M",
    ],
  },
  {
    what: 'no mix for two sizes',
    text: file({ mix: 'description: none' }),
    problems: ['1:1 mix: missing; a share for each of S and M is needed'],
  },
  {
    what: 'shares that are none',
    text: file({ mix: 'mix: { S: 60, M: 40 %% }' }, 'forgotten: -1 %'),
    problems: [
      "3:11 mix.S: found 60; a share from 0 % to 100 % is needed, such as 2 % or 0.02 — write '60 %' if you mean percent",
      "3:18 mix.M: found '40 %%'; a share from 0 % to 100 % is needed, such as 2 % or 0.02",
      "6:12 forgotten: found '-1 %'; a share from 0 % to 100 % is needed, such as 2 % or 0.02",
    ],
  },
  {
    what: 'durations without a unit',
    text: file({}, 'token: { validity: 7 }', 'deposit: { handling: "45" }'),
    problems: [
      "6:20 token.validity: found 7; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write '7 s' if you mean seconds",
      "7:22 deposit.handling: found '45'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write '45 s' if you mean seconds",
    ],
  },
  {
    what: 'durations with other units',
    text: file(
      { pickupDelay: 'pickupDelay: 2 days' },
      'deposit: { handling: { exponential: 45 sec }, reservationTimeout: 3 m }',
      'token: { validity: 1 fortnight }',
    ),
    problems: [
      "5:14 pickupDelay: found '2 days'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write '2 d'",
      "6:37 deposit.handling.exponential: found '45 sec'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write '45 s'",
      "6:67 deposit.reservationTimeout: found '3 m'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write '3 min'",
      "7:20 token.validity: found '1 fortnight'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h",
    ],
  },
  {
    what: 'durations that cannot be',
    text: file(
      { pickupDelay: 'pickupDelay: 31,6 h' },
      'deposit: { reservationTimeout: 0 s }',
      'token: { validity: -7 d, rememberCodes: 99999 d }',
    ),
    problems: [
      "5:14 pickupDelay: found '31,6 h'; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h — write the number with a point, and no other signs: 31.6 h",
      "6:32 deposit.reservationTimeout: found '0 s'; a duration from 1 ms to 1 d is needed",
      "7:20 token.validity: found '-7 d'; a duration is never negative",
      "7:41 token.rememberCodes: found '99999 d'; at most 36500 d (a hundred years) is needed",
    ],
  },
  {
    what: 'dates that are none',
    text: file(
      {},
      'start: 2027-02-29',
      'season: [{ from: 24.12.2027, to: 2027-13-01, factor: 2 }]',
    ),
    problems: [
      "6:8 start: found '2027-02-29'; a date from 2000-01-01 to 2999-12-31 is needed, such as 2027-01-04 — 2027-02 has 28 days",
      "7:18 season.0.from: found '24.12.2027'; a date from 2000-01-01 to 2999-12-31 is needed, such as 2027-01-04",
      "7:34 season.0.to: found '2027-13-01'; a date from 2000-01-01 to 2999-12-31 is needed, such as 2027-01-04 — a date is year-month-day",
    ],
  },
  {
    what: 'a season that ends before it begins',
    text: file({}, 'season: [{ from: 2027-12-24, to: 2027-12-01, factor: -1 }]'),
    problems: [
      "6:34 season.0.to: found '2027-12-01'; the day of from, or a later one, is needed",
      '6:54 season.0.factor: found -1; a number from 0 to 1000 is needed',
    ],
  },
  {
    what: 'times of day that are none',
    text: file({ arrivals: 'arrivals: [{ visits: { at: ["9:30", "24:00", 930], parcels: 3 } }]' }),
    problems: [
      '4:29 arrivals.0.visits.at.0: found \'9:30\'; a time of day from "00:00" to "23:59" is needed, such as "09:30" — write "09:30"',
      '4:37 arrivals.0.visits.at.1: found \'24:00\'; a time of day from "00:00" to "23:59" is needed, such as "09:30" — write "00:00" of the day after',
      '4:46 arrivals.0.visits.at.2: found 930; a time of day from "00:00" to "23:59" is needed, such as "09:30"',
    ],
  },
  {
    what: 'the same time twice',
    text: file({ arrivals: 'arrivals: [{ visits: { at: ["09:30", "09:30"], parcels: 3 } }]' }),
    problems: ['4:28 arrivals.0.visits.at: each time may be named once'],
  },
  {
    what: 'one time in place of a list',
    text: file({}, 'staff: { rounds: "06:00" }'),
    problems: ["6:18 staff.rounds: found '06:00'; a list is needed"],
  },
  {
    what: 'weekdays that are none',
    text: file({
      arrivals:
        'arrivals: [{ visits: { at: ["09:30"], days: [monday, tus, mon-fri-sun], parcels: 3 } }]',
    }),
    problems: [
      "4:46 arrivals.0.visits.days.0: found 'monday'; a weekday (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri is needed — did you mean mon?",
      "4:54 arrivals.0.visits.days.1: found 'tus'; a weekday (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri is needed — did you mean tue?",
      "4:59 arrivals.0.visits.days.2: found 'mon-fri-sun'; a weekday (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri is needed — did you mean mon?",
    ],
  },
  {
    what: 'a weekday named twice',
    text: file({
      arrivals: 'arrivals: [{ visits: { at: ["09:30"], days: [mon-wed, wed], parcels: 3 } }]',
    }),
    problems: ['4:45 arrivals.0.visits.days: each weekday may be named once'],
  },
  {
    what: 'a source that is neither',
    text: file({ arrivals: 'arrivals: [{ name: x }]' }),
    problems: ['4:12 arrivals.0: found neither poisson nor visits; one of them is needed'],
  },
  {
    what: 'a source that is both',
    text: file({
      arrivals: 'arrivals: [{ poisson: { perDay: 3 }, visits: { at: ["09:30"], parcels: 3 } }]',
    }),
    problems: ['4:12 arrivals.0: found both poisson and visits; one of them is needed'],
  },
  {
    what: 'no sources',
    text: file({ arrivals: 'arrivals: []' }),
    problems: ['4:11 arrivals: found 0 entries; at least 1 needed'],
  },
  {
    what: 'a source in place of a list',
    text: file({ arrivals: 'arrivals: { poisson: { perDay: 3 } }' }),
    problems: ['4:11 arrivals: found a map; a list is needed'],
  },
  {
    what: 'two sources of one name',
    text: file({
      arrivals:
        'arrivals: [{ name: a, poisson: { perDay: 3 } }, { name: a, poisson: { perDay: 4 } }]',
    }),
    problems: ["4:57 arrivals.1.name: found 'a' again; each source needs a name of its own"],
  },
  {
    what: 'rates that are none',
    text: file({
      arrivals: 'arrivals: [{ poisson: { perDay: 0 } }, { poisson: { perDay: many } }]',
    }),
    problems: [
      '4:33 arrivals.0.poisson.perDay: found 0; a number above 0, at most 1000000, is needed',
      "4:61 arrivals.1.poisson.perDay: found 'many'; a number above 0, at most 1000000, is needed",
    ],
  },
  {
    what: 'profiles of the wrong length',
    text: file({
      arrivals:
        'arrivals: [{ poisson: { perDay: 3, profile: { hours: [1, 2], days: [1, 2, 3] } } }]',
    }),
    problems: [
      '4:54 arrivals.0.poisson.profile.hours: found 2 entries; 24 needed',
      '4:68 arrivals.0.poisson.profile.days: found 3 entries; 7 needed',
    ],
  },
  {
    what: 'a profile in two ways',
    text: file({
      arrivals:
        'arrivals: [{ poisson: { perDay: 3, profile: { days: { mon: 2 }, week: [' +
        Array(168).fill(1).join(', ') +
        '] } } }]',
    }),
    problems: [
      '4:45 arrivals.0.poisson.profile: found both week and hours or days; one way to write the profile is needed',
    ],
  },
  {
    what: 'a profile of zeros',
    text: file({
      arrivals: 'arrivals: [{ poisson: { perDay: 3, profile: { days: [0, 0, 0, 0, 0, 0, 0] } } }]',
    }),
    problems: [
      '4:45 arrivals.0.poisson.profile: found zeros alone; a weight above 0 is needed in some hour',
    ],
  },
  {
    what: 'an unknown distribution',
    text: file({ pickupDelay: 'pickupDelay: { lognormall: { mean: 3 h, cv: 1 } }' }),
    problems: ['5:16 pickupDelay.lognormall: unknown key — did you mean lognormal?'],
  },
  {
    what: 'a distribution of the other kind',
    text: file({
      arrivals: oneVisit('{ lognormal: { mean: 3, cv: 1 } }'),
      pickupDelay: 'pickupDelay: { poisson: 3 }',
    }),
    problems: [
      '4:50 arrivals.0.visits.parcels.lognormal: unknown key; known here are deterministic, discrete and poisson',
      '5:16 pickupDelay.poisson: unknown key; known here are deterministic, discrete, exponential, lognormal, gamma, weibull, uniform and bySize',
    ],
  },
  {
    what: 'two distributions at once',
    text: file({ pickupDelay: 'pickupDelay: { exponential: 3 h, gamma: { mean: 3 h, cv: 1 } }' }),
    problems: [
      '5:14 pickupDelay: exactly one distribution is needed: deterministic, discrete, exponential, lognormal, gamma, weibull, uniform',
    ],
  },
  {
    what: 'parameters of a distribution',
    text: file({ pickupDelay: 'pickupDelay: { lognormal: { mean: 0 h, cv: 1, sd: 2 h } }' }),
    problems: [
      "5:35 pickupDelay.lognormal.mean: found '0 h'; more than 0 is needed",
      '5:47 pickupDelay.lognormal.sd: unknown key; known here are mean, cv, median and sigma',
    ],
  },
  {
    what: 'shares of a discrete distribution',
    text: file({
      pickupDelay:
        'pickupDelay: { discrete: [{ value: 1 d, share: 50 % }, { value: 2 d, share: 20 % }] }',
    }),
    problems: ['5:26 pickupDelay.discrete: the shares add up to 70 %; 100 % is needed'],
  },
  {
    what: 'a count that is not whole',
    text: file({ arrivals: oneVisit('2.5') }, 'wrongCodes: -1'),
    problems: [
      '4:48 arrivals.0.visits.parcels: found 2.5; a whole number is needed',
      '6:13 wrongCodes: found -1; a number from 0 to 1000000 is needed',
    ],
  },
  {
    what: 'delays for other sizes',
    text: file({ pickupDelay: 'pickupDelay: { bySize: { S: 1 d, XL: 2 d } }' }),
    problems: [
      "5:24 pickupDelay.bySize: found nothing for size M; the bank's sizes are S and M",
      "5:34 pickupDelay.bySize.XL: found size 'XL'; the bank's sizes are S and M",
    ],
  },
  {
    what: 'an unknown strategy',
    text: file({}, 'strategy: exat'),
    problems: [
      "6:11 strategy: found 'exat'; exact, fallback or threshold is needed — did you mean exact?",
    ],
  },
  {
    what: 'an unknown strategy with options',
    text: file({}, 'strategy: { name: fallbak, within: first }'),
    problems: [
      "6:19 strategy.name: found 'fallbak'; exact, fallback or threshold is needed — did you mean fallback?",
    ],
  },
  {
    what: 'an unknown rule within a size, and an unknown option',
    text: file({}, 'strategy: { name: exact, within: frist, r: 3 }'),
    problems: [
      "6:34 strategy.within: found 'frist'; first, random, round-robin or least-worn is needed — did you mean first?",
      '6:41 strategy.r: unknown key; known here are name and within',
    ],
  },
  {
    what: 'options of a strategy that do not fit the bank',
    text: file({}, 'strategy: { name: threshold, r: { S: { XL: 1 }, M: { S: 1 } } }'),
    problems: [
      "6:40 strategy.r.S.XL: found 'XL'; the bank has no size XL; it has S, M",
      "6:54 strategy.r.M.S: found 'S'; S is not larger than M",
    ],
  },
  {
    what: 'opening hours that are none',
    text: file(
      {},
      'pickupHours: { open: { mon-fri: ["07:00-22:00", "22:00-02:00"], saturday: ["8-12"] } }',
    ),
    problems: [
      '6:49 pickupHours.open.mon-fri.1: found \'22:00-02:00\'; a span that ends later on the same day is needed — past midnight, write "22:00-24:00" and "00:00-02:00" of the next day',
      "6:65 pickupHours.open.saturday: found 'saturday'; a weekday (mon, tue, wed, thu, fri, sat, sun) or a range such as mon-fri is needed — did you mean sat?",
    ],
  },
  {
    what: 'a bank that never opens',
    text: file({}, 'pickupHours: { open: { sun: [] } }'),
    problems: ['6:22 pickupHours.open: the bank must be open at some time of the week'],
  },
  {
    what: 'pickup hours in two ways',
    text: file({}, 'pickupHours: { open: "07:00-22:00", profile: { days: { sun: 0 } } }'),
    problems: ['6:14 pickupHours: found both open and profile; one of them is needed'],
  },
  {
    what: 'nobody to bring a parcel back',
    text: file({}, 'deposit: { onReject: nextVisit }'),
    problems: [
      "6:22 deposit.onReject: found 'nextVisit'; a source with visits is needed for parcels to come back with — add visits to arrivals, or write lost",
    ],
  },
  {
    what: 'an unknown end of a rejected parcel',
    text: file({}, 'deposit: { onReject: nextvisit }'),
    problems: [
      "6:22 deposit.onReject: found 'nextvisit'; lost or nextVisit is needed — did you mean nextVisit?",
    ],
  },
  {
    what: 'walk-aways from a deposit in one step',
    text: file({}, 'deposit: { walkAway: 3 % }'),
    problems: [
      "6:22 deposit.walkAway: found '3 %'; nobody walks away from a deposit in one step — add handling, or leave walkAway out",
    ],
  },
  {
    what: 'repairs without staff',
    text: file({}, 'faults: { timeToFailure: { exponential: 90 d }, repair: nextStaffRound }'),
    problems: [
      "6:57 faults.repair: found 'nextStaffRound'; staff rounds are needed to repair at — add staff.rounds, or write a duration",
    ],
  },
  {
    what: 'faults that say half',
    text: file({}, 'faults: { repair: nextround }'),
    problems: [
      '6:1 faults.timeToFailure: missing; a duration with its unit is needed (ms, s, min, h, d or w), such as 45 s or 31.6 h',
      "6:19 faults.repair: found 'nextround'; nextStaffRound is needed",
    ],
  },
  {
    what: 'a season over a count that cannot be scaled',
    text: file(
      { arrivals: oneVisit('12') },
      'season: [{ from: 2027-12-01, to: 2027-12-24, factor: 1.67 }]',
    ),
    problems: [
      '4:48 arrivals.0.visits.parcels: found 12; with a season a poisson count is needed, since no other can be scaled',
    ],
  },
  {
    what: 'a day factor over a count that cannot be scaled, with another mean',
    text: file(
      { arrivals: oneVisit('{ discrete: [{ value: 1, share: 1 }] }') },
      'dayFactor: { gamma: { mean: 1.2, cv: 20 % } }',
    ),
    problems: [
      '4:48 arrivals.0.visits.parcels: with a day factor a poisson count is needed, since no other can be scaled',
      '6:12 dayFactor: found a factor of mean 1.2; a mean of 1 is needed — scale the arrivals instead',
    ],
  },
  {
    what: 'numbers out of their bounds',
    text: file({}, 'days: 0', 'replications: 1.5', 'seed: -1', 'warmUp: 2.5', 'faults: 3'),
    problems: [
      '6:7 days: found 0; a natural number from 1 to 1000000 is needed',
      '7:15 replications: found 1.5; a natural number from 1 to 100000 is needed',
      '8:7 seed: found -1; a natural number from 0 to 4294967295 is needed',
      '9:9 warmUp: found 2.5; a natural number of days from 0 to 10000, or a duration, is needed',
      '10:9 faults: found 3; a map with timeToFailure and repair is needed',
    ],
  },
  {
    what: 'keys without values',
    text: file({}, 'token:', 'season:'),
    problems: [
      '6:7 token: found nothing; a map with validity, rememberCodes and rememberReservations is needed',
      '7:8 season: found nothing; a list is needed',
    ],
  },
  {
    what: 'problems everywhere, in the order of the file',
    text: file(
      {
        name: 'name: 1',
        bank: 'bank: { sizes: { S: { count: x }, M: { count: 2 } } }',
        mix: 'mix: { S: 1 }',
      },
      'days: none',
    ),
    problems: [
      '1:7 name: found 1; a text of 1 to 100 characters is needed — put it in quotes: "1"',
      "2:30 bank.sizes.S.count: found 'x'; a natural number from 0 to 1000000 is needed",
      "6:7 days: found 'none'; a natural number from 1 to 1000000 is needed",
    ],
  },
  {
    what: 'an empty file',
    text: '',
    problems: ['1:1 found nothing; a map is needed'],
  },
  {
    what: 'a file of comments',
    text: '# nothing\n# at all\n',
    problems: ['1:1 found nothing; a map is needed'],
  },
  {
    what: 'a list',
    text: '- name: x\n- days: 3\n',
    problems: ['1:1 found a list; a map is needed'],
  },
  {
    what: 'a text',
    text: 'just words',
    problems: ["1:1 found 'just words'; a map is needed"],
  },
  {
    what: 'a key twice',
    text: 'name: a\ndays: 3\n' + file(),
    problems: ['3:1 name: found again; each key may stand once in its map'],
  },
  {
    what: 'a bracket that is not closed',
    text: file({ bank: 'bank: { sizes: { S: { count: 4 }' }),
    problems: [
      '3:1 found text that the indentation, or a bracket that is not closed, does not allow here',
    ],
  },
  {
    what: 'a tab',
    text: 'name: x\nbank:\n\tsizes: {}\n',
    problems: ['3:1 found a tab before the text; spaces are needed to indent'],
  },
  {
    what: 'two syntax errors',
    text: 'name: @x\nbank: { a: 1\nmix: {}',
    problems: [
      '1:7 found a value that begins with a reserved sign; it needs quotes',
      '3:1 found text that the indentation, or a bracket that is not closed, does not allow here',
    ],
  },
  {
    what: 'a quote that is not closed',
    text: 'name: "x\nbank: 1\n',
    problems: ['3:1 not YAML: Missing closing "quote'],
  },
  {
    what: 'a key in a value',
    text: 'name: a: b\n',
    problems: [
      '1:7 found a key in the same line as another; a line of its own, or { } around it, is needed',
    ],
  },
  {
    what: 'two documents',
    text: file() + '\n---\n' + file(),
    problems: ['6:1 found a second document after ---; a file holds one scenario'],
  },
  {
    what: 'a tag',
    text: 'name: !shout x\n',
    problems: ['1:7 found a tag (!); scenarios use none'],
  },
  {
    what: 'columns that do not fit the bank',
    text: file({
      bank: 'bank: { sizes: { S: { count: 4 }, M: { count: 2 } }, columns: { height: 3, slots: { S: 4, XL: 1 } } }',
    }),
    problems: [
      "2:83 bank.columns.slots: found nothing for size M; the bank's sizes are S and M",
      "2:88 bank.columns.slots.S: found 4; at most the column's 3 slots are needed",
      "2:91 bank.columns.slots.XL: found size 'XL'; the bank's sizes are S and M",
    ],
  },
  {
    what: 'a larger size that takes fewer slots',
    text: file({
      bank: 'bank: { sizes: { S: { count: 4 }, M: { count: 2 } }, columns: { height: 3, slots: { S: 2, M: 1 } } }',
    }),
    problems: [
      '2:94 bank.columns.slots.M: found 1; at least the 2 slots of the smaller size S are needed',
    ],
  },
  {
    what: 'columns of nothing',
    text: file({
      bank: 'bank: { sizes: { S: { count: 4 }, M: { count: 2 } }, columns: { height: 0, atMost: 0 } }',
    }),
    problems: [
      '2:54 bank.columns.slots: missing; a map is needed',
      '2:73 bank.columns.height: found 0; a natural number from 1 to 200 is needed',
      '2:84 bank.columns.atMost: found 0; a natural number from 1 to 10000 is needed',
    ],
  },
  {
    what: 'costs that are negative or of nothing',
    text: file({}, 'costs: { compartments: { S: -1, L: 2 }, colum: 3, years: 0 }'),
    problems: [
      '6:29 costs.compartments.S: found -1; a number from 0 to 1000000000 is needed',
      '6:41 costs.colum: unknown key — did you mean column?',
      '6:58 costs.years: found 0; a number above 0, at most 100, is needed',
    ],
  },
  {
    what: 'costs without those of compartments',
    text: file({}, 'costs: { fixed: 3 }'),
    problems: ['6:1 costs.compartments: missing; a number from 0 to 1000000000 is needed'],
  },
  {
    what: 'costs of what the bank has not',
    text: file({}, 'costs: { compartments: { S: 1, L: 2 }, column: 3 }'),
    problems: [
      "6:24 costs.compartments: found nothing for size M; the bank's sizes are S and M",
      "6:32 costs.compartments.L: found size 'L'; the bank's sizes are S and M",
      '6:48 costs.column: found 3; a bank without columns has none to pay for — add bank.columns, or leave it out',
    ],
  },
  {
    what: 'an alias without an anchor',
    text: file({ pickupDelay: 'pickupDelay: *norway' }),
    problems: ['5:14 pickupDelay: found *norway; an anchor &norway is needed before it'],
  },
  {
    what: 'aliases that multiply each other',
    text: [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map(
        (c, i) =>
          `${c}: &${c} [${Array(9)
            .fill('*' + 'abcdefg'[i])
            .join(', ')}]`,
      ),
    ].join('\n'),
    problems: ['1:1 found aliases that multiply each other; the values must be written out'],
  },
  {
    what: 'too many aliases',
    text: 'a: &a 1\nb: [' + Array(101).fill('*a').join(', ') + ']',
    problems: ['2:405 b.100: found more than 100 aliases; the values must be written out'],
  },
  {
    what: 'brackets nested too deeply',
    text: '['.repeat(100000),
    problems: ['1:1 found lists or maps nested too deeply for a scenario'],
  },
  {
    what: 'lists nested too deeply',
    text: '- '.repeat(1000) + 'x',
    problems: ['1:1 found lists or maps nested too deeply for a scenario'],
  },
  {
    what: 'binary data',
    text: 'name: x\0\u0001',
    problems: ['1:1 found binary data; YAML or JSON in UTF-8 is needed'],
  },
  {
    what: 'what is not UTF-8',
    text: 'name: caf\uFFFD',
    problems: ['1:1 found binary data; YAML or JSON in UTF-8 is needed'],
  },
  {
    what: 'a huge file',
    text: '#'.repeat(1000001),
    problems: ['1:1 found 1000001 characters; a scenario has at most 1000000'],
  },
  {
    what: 'broken JSON',
    text: '{ "name": "x", "days": 3,, }',
    problems: ['1:26 not YAML: Unexpected , in flow map'],
  },
  {
    what: 'a map as a key',
    text: '? { a: 1 }\n: x\n',
    problems: ['1:3 found a list or map as a key; a key is a word'],
  },
];

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMachine, type AnyStateMachine } from 'xstate';
import type { ActorLockerOptions } from '../../machines/actor-locker.ts';
import type { CodeSource } from '../../machines/codes.ts';
import type { Now } from '../../machines/now.ts';
import type { LockerRules, LockerRulesOptions } from '../../machines/rules.ts';
import { asMade } from '../support/as-made.ts';
import { driveActorLocker } from '../support/drive-actor-locker.ts';
import { accusations } from '../support/locker-commands.ts';

/**
 * Bugs are planted from outside, for one test alone: a part that the locker is given is a faulty one,
 * or a module that it imports is. The locker's own code knows nothing of them.
 */
interface Plant {
  /** Faulty parts for the locker, from the right ones. */
  readonly parts?: (options: ActorLockerOptions) => Partial<ActorLockerOptions>;
  /** Puts a faulty module in the place of the right one. */
  readonly mock?: () => void;
}

const SEED = 1;
const LIVES = 100;

const RULES = '../../machines/rules.ts';
const TOKENS = '../../machines/bookkeeping/tokens.ts';
const COMPARTMENT = '../../machines/compartment.ts';

/** Outcomes of a pickup: places in its row of rejections. */
const INVALID_CODE = -1;
const EXPIRED = -4;

type Rules = typeof import('../../machines/rules.ts');
type Tokens = typeof import('../../machines/bookkeeping/tokens.ts');
type Compartment = typeof import('../../machines/compartment.ts');
type Implementations = NonNullable<Parameters<typeof createMachine>[1]>;

/** Replaces some of the rules. */
function rules(flaw: (right: LockerRules, now: Now) => Partial<LockerRules>): Plant {
  return rulesMade((create, options) => {
    const made = create(options);
    return Object.assign(made, flaw(asMade(made), options.now));
  });
}

function rulesMade(
  create: (right: Rules['createLockerRules'], options: LockerRulesOptions) => LockerRules,
): Plant {
  return {
    mock: () =>
      vi.doMock(RULES, async (importOriginal) => {
        const right = await importOriginal<Rules>();
        const createLockerRules = (options: LockerRulesOptions) =>
          create(right.createLockerRules, options);
        return { ...right, createLockerRules };
      }),
  };
}

/** Changes what the statechart of a compartment does in `occupied`. */
function occupied(events: Readonly<Record<string, unknown>>): Plant {
  return {
    mock: () =>
      vi.doMock(COMPARTMENT, async (importOriginal) => {
        const right = await importOriginal<Compartment>();
        const createCompartmentMachine = (
          options: Parameters<Compartment['createCompartmentMachine']>[0],
        ) => {
          const machine: AnyStateMachine = right.createCompartmentMachine(options);
          const config = structuredClone(machine.config);
          Object.assign(config.states!.occupied!.on!, events);
          return createMachine(config, machine.implementations as Implementations);
        };
        return { ...right, createCompartmentMachine };
      }),
  };
}

function timers(byMs: number): Plant {
  return {
    parts: ({ clock }) => ({
      clock: { ...clock, setTimeout: (fn, timeoutMs) => clock.setTimeout(fn, timeoutMs + byMs) },
    }),
  };
}

function expiry(earlyMs: number): Plant {
  return rules((right, now) => {
    const lastMs = new Map<number, number>();
    function noted(token: number): number {
      if (token >= 0) lastMs.set(token, right.expiresAtMs(right.lastCompartment()));
      return token;
    }
    return {
      confirm: (reservation) => noted(right.confirm(reservation)),
      deposit: (size) => noted(right.deposit(size)),
      pickup(token) {
        const leftMs = (lastMs.get(token) ?? Infinity) - now[0]!;
        if (leftMs >= 0 && leftMs < earlyMs) return EXPIRED;
        const outcome = right.pickup(token);
        if (outcome >= 0) lastMs.delete(token);
        return outcome;
      },
    };
  });
}

const lockout = rules((right) => {
  let wrong = 0;
  return {
    pickup(token) {
      if (wrong >= 10) return INVALID_CODE;
      const outcome = right.pickup(token);
      if (outcome === INVALID_CODE) wrong++;
      return outcome;
    },
  };
});

const openExpiredFrees = rules((right) => ({
  openExpired() {
    const listed = right.openExpired();
    for (const compartment of listed.opened) right.confirmRemoval(compartment);
    return listed;
  },
}));

const removalKeepsToken: Plant = {
  mock: () =>
    vi.doMock(TOKENS, async (importOriginal) => {
      const right = await importOriginal<Tokens>();
      const createTokens: Tokens['createTokens'] = (options) => {
        const made = right.createTokens(options);
        const tokens = asMade(made);
        return Object.assign(made, {
          end(compartment: number, fate: number) {
            if (fate !== right.TOKEN.returned) tokens.end(compartment, fate);
          },
        });
      };
      return { ...right, createTokens };
    }),
};

/** Three codes in turn; each means the last parcel that it was given out for. */
const threeCodes: Plant = {
  parts() {
    const lastToken = new Map<string, number>();
    const codes: CodeSource = {
      issue(token) {
        const code = `CODE-${token % 3}`;
        lastToken.set(code, token);
        return code;
      },
      tokenOf: (code) => lastToken.get(code) ?? -1,
      forget() {},
    };
    return { codes };
  },
};

const alwaysTheFirst: Plant = {
  parts: ({ within }) => ({
    within: {
      ...within,
      create: (context) =>
        Object.assign(within.create(context), {
          next: (size: number) => context.firstOfSize[size]!,
        }),
    },
  }),
};

/** Timers wait for the command of their instant, so a confirm wins the tie. */
const commandsFirst: Plant = {
  parts({ clock }) {
    let latestMs = 0;
    let firing = false;
    return {
      clock: {
        ...clock,
        nowMs: () => (firing ? clock.nowMs() : latestMs),
        setTimeout: (fn, timeoutMs) => clock.setTimeout(fn, latestMs + timeoutMs - clock.nowMs()),
        advanceTo(atMs) {
          firing = true;
          clock.advanceTo(Math.max(clock.nowMs(), atMs - 1));
          firing = false;
          latestMs = atMs;
        },
      },
    };
  },
};

const faultyStaysFree = rulesMade((create, options) => {
  const { allocation } = options;
  const neverTaken = new Set<number>();
  let outOfService = false;
  const right = create({
    ...options,
    allocation: {
      choose: (size) => allocation.choose(size),
      taken: (compartment) =>
        outOfService ? neverTaken.add(compartment) : allocation.taken(compartment),
      freed: (compartment) => neverTaken.delete(compartment) || allocation.freed(compartment),
    },
  });
  const { changed } = asMade(right);
  return Object.assign(right, {
    changed(compartment: number, to: number) {
      outOfService = to > 2;
      return changed(compartment, to);
    },
  });
});

const timerLeftArmed: Plant = {
  ...occupied({ 'xstate.after.reservationTimeout.compartment.reserved': 'free' }),
  parts: ({ clock }) => ({ clock: { ...clock, clearTimeout() {} } }),
};

/** Another part of the same machinery; it shows that the machinery itself is not what is caught. */
const noBug: Plant = { ...rules(() => ({})), parts: ({ clock }) => ({ clock: { ...clock } }) };

async function accused({ parts, mock }: Plant): Promise<string[]> {
  vi.resetModules();
  mock?.();
  const { createActorLocker } = await import('../../machines/actor-locker.ts');
  const drive = driveActorLocker({
    create: createActorLocker,
    ...(parts && { replace: parts }),
  });
  return [...accusations(drive, LIVES, SEED).keys()];
}

afterEach(() => {
  for (const path of [RULES, TOKENS, COMPARTMENT]) vi.doUnmock(path);
  vi.resetModules();
});

describe('a bug in the actor locker is caught by the property meant for it', () => {
  it.each<[string, Plant, string]>([
    ['timer 1 ms early', timers(-1), 'reservation-timeout'],
    ['timer 1 ms late', timers(1), 'reservation-timeout'],
    ['expiry inclusive', expiry(1), 'token-validity'],
    ['expiry 1 s early', expiry(1000), 'token-validity'],
    ['lockout after ten wrong codes', lockout, 'no-lockout'],
    ['expired compartment freed by openExpired', openExpiredFrees, 'expired-stays'],
    ['token kept after removal', removalKeepsToken, 'token-per-parcel'],
    ['code reused', threeCodes, 'code-unique'],
    ['two reservations on one compartment', alwaysTheFirst, 'only-free-given'],
    ['late confirm accepted', commandsFirst, 'reservation-ends-once'],
    ['out-of-service allocated', faultyStaysFree, 'out-of-service-idle'],
    ['timer left armed after confirm', timerLeftArmed, 'reservation-ends-once'],
    ['door not opened on pickup', occupied({ RELEASE: 'free' }), 'door-opens'],
    [
      'parcel lost on fault',
      occupied({ FAULT: '#compartment.outOfService.empty' }),
      'fault-keeps-parcel',
    ],
  ])('%s', async (_, plant, property) => {
    expect(await accused(plant)).toContain(property);
  });

  it('and nothing is caught where no bug is planted', async () => {
    expect(await accused(noBug)).toEqual([]);
  });
});

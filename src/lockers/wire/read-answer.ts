import { z } from 'zod';
import type { Capabilities } from '../../../machines/protocol/capabilities.ts';
import type { CommandType, Reply } from '../../../machines/command.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import type { Outcome, UntypedRejection } from '../../../machines/protocol/outcome.ts';
import { evidence } from '../evidence.ts';
import { beside } from './messages.ts';
import { problemsOf } from './problems.ts';
import { successes, typedRejection, untypedRejection } from './reply-schema.ts';

/** Reads the answer to a command: what the locker says of it, or a finding if it is none. */
export function readAnswer(
  data: object,
  { command }: LockerRequest,
  capabilities: Capabilities,
): Outcome {
  const failure: unknown = Reflect.get(data, 'error');
  if (typeof failure === 'string') {
    return { kind: 'broken', finding: { kind: 'threw', message: `it failed: ${failure}` } };
  }
  const ok: unknown = Reflect.get(Object(Reflect.get(data, 'reply')) as object, 'ok');
  const schema = answerSchema(command.type, ok, capabilities.rejections);
  const parsed = schema.safeParse(data);
  if (!parsed.success) return malformed(problemsOf(parsed.error, data, schema), data);
  const { reply, doors, notifications = [], order } = parsed.data;
  const untold = missing(reply, doors, order, command.type, capabilities);
  if (untold.length > 0) return malformed(untold, data);
  return { kind: 'reply', reply: reply as Reply | UntypedRejection, doors, notifications, order };
}

const schemas = new Map<string, z.ZodType<ParsedAnswer>>();

interface ParsedAnswer {
  readonly reply: object;
  readonly doors?: string[];
  readonly notifications?: { to: string; text: string }[];
  readonly order?: number;
}

function answerSchema(
  type: CommandType,
  ok: unknown,
  rejections: Capabilities['rejections'],
): z.ZodType<ParsedAnswer> {
  const key = `${type} ${ok === false ? rejections : ''}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    const rejection = rejections === 'typed' ? typedRejection : untypedOrTyped;
    const reply = ok === false ? rejection : successes[type];
    schema = z.strictObject({ id: z.string(), reply, ...beside }) as z.ZodType<ParsedAnswer>;
    schemas.set(key, schema);
  }
  return schema;
}

/** A locker that need not give reasons may give some. */
const untypedOrTyped = z.union([untypedRejection, typedRejection]);

/** What the locker says that it tells, and does not. */
function missing(
  reply: object,
  doors: readonly string[] | undefined,
  order: number | undefined,
  type: CommandType,
  { tells }: Capabilities,
): string[] {
  const problems: string[] = [];
  const declared = (telling: string) => `missing; the capabilities say that it tells ${telling}`;
  if (tells.includes('doors') && doors === undefined) problems.push(`doors: ${declared('doors')}`);
  if (tells.includes('order') && order === undefined) problems.push(`order: ${declared('order')}`);
  const deadline = DEADLINES[type];
  const succeeded = 'ok' in reply && reply.ok === true;
  if (tells.includes('deadlines') && deadline !== undefined && succeeded && !(deadline in reply)) {
    problems.push(`reply.${deadline}: ${declared('deadlines')}`);
  }
  return problems;
}

const DEADLINES: Partial<Record<CommandType, string>> = {
  reserve: 'reservedUntilMs',
  confirm: 'expiresAtMs',
  deposit: 'expiresAtMs',
};

function malformed(problems: readonly string[], data: object): Outcome {
  return {
    kind: 'broken',
    finding: {
      kind: 'malformed',
      message: `its answer is not what the protocol has there: ${problems.join('; ')}`,
      evidence: evidence(JSON.stringify(data)),
    },
  };
}

import type { z } from 'zod';
import { suggest } from '../suggestion.ts';
import { foundBut, listed } from '../wording.ts';
import { valueAt } from './data-path.ts';

type Issue = z.core.$ZodIssue;

/** More keys than these say less than none. */
const MAX_LISTED = 8;

/** A problem before anyone knows where in the file it is. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint?: string | undefined;
  /** The key is wrong, not the value behind it. */
  readonly isAboutKey?: boolean;
}

export interface IssueContext {
  /** What the issues are about, as it was written. */
  readonly data: unknown;
  /** The keys that are known at a path. */
  readonly knownKeys: (path: readonly PropertyKey[]) => readonly string[];
}

/** The one place where zod's issues become plain words. */
export function toFindings(issues: readonly Issue[], context: IssueContext): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, context));
}

function findingsOf(issue: Issue, context: IssueContext): Finding[] {
  const { path } = issue;
  const input = valueAt(context.data, path);
  switch (issue.code) {
    case 'custom':
      return [customFinding(issue, input)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...path, key], key, context.knownKeys(path)));
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        path,
        message: foundBut(String(path.at(-1)), inner.message),
        hint: inner.code === 'custom' ? inner.params?.hint : undefined,
        isAboutKey: true,
      }));
    case 'invalid_value':
      return [wrongWord(path, input, issue.values)];
    case 'invalid_union': {
      if ('options' in issue && issue.options !== undefined) {
        return [wrongWord(path, input, issue.options)];
      }
      const closest = closestOf(issue.errors).map((each) => ({
        ...each,
        path: [...path, ...each.path],
      }));
      return toFindings(closest, context);
    }
    case 'too_small':
    case 'too_big':
      return [{ path, message: outOfBounds(issue, input) }];
    case 'invalid_type':
      return [{ path, message: foundBut(input, kindNeeded(issue, context)) }];
    default:
      return [{ path, message: foundBut(input, issue.message) }];
  }
}

/** What units, sections, distributions and strategies say themselves; see complain.ts. */
function customFinding({ path, message, params }: z.core.$ZodIssueCustom, input: unknown): Finding {
  const found: unknown = params?.found;
  const isWhole = typeof input === 'object' && input !== null;
  const text = isWhole ? message : foundBut(input, message);
  return {
    path,
    message: typeof found === 'string' ? `found ${found}; ${message}` : text,
    hint: params?.hint,
    isAboutKey: params?.isAboutKey === true,
  };
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Finding {
  const meant = suggest(key, known);
  if (meant !== undefined) {
    return { path, message: 'unknown key', hint: `did you mean ${meant}?`, isAboutKey: true };
  }
  const message = `unknown key; known here are ${listed(known, 'and')}`;
  return { path, message: known.length === 0 ? 'unknown key' : message, isAboutKey: true };
}

function wrongWord(
  path: readonly PropertyKey[],
  input: unknown,
  words: readonly unknown[],
): Finding {
  const known = words.map(String);
  const meant = typeof input === 'string' ? suggest(input, known) : undefined;
  const hint = meant === undefined ? undefined : `did you mean ${meant}?`;
  return { path, message: foundBut(input, `${listed(known)} is needed`), hint };
}

function kindNeeded(issue: z.core.$ZodIssueInvalidType, context: IssueContext): string {
  switch (issue.expected) {
    case 'object':
    case 'record': {
      const known = context.knownKeys(issue.path);
      const isShort = known.length > 0 && known.length <= MAX_LISTED;
      return isShort ? `a map with ${listed(known, 'and')} is needed` : 'a map is needed';
    }
    case 'array':
      return 'a list is needed';
    case 'int':
      return 'a whole number is needed';
    case 'string':
      return 'a text is needed';
    default:
      return `a ${issue.expected} is needed`;
  }
}

function outOfBounds(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  input: unknown,
): string {
  const isSmall = issue.code === 'too_small';
  const bound = String(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'array' && Array.isArray(input)) {
    const quantity = issue.exact === true ? '' : isSmall ? 'at least ' : 'at most ';
    return `found ${input.length} entries; ${quantity}${bound} needed`;
  }
  const open = isSmall ? 'more than' : 'less than';
  const closed = isSmall ? 'at least' : 'at most';
  return foundBut(input, `${issue.inclusive === false ? open : closed} ${bound} is needed`);
}

/** Of a union's alternatives, the problems of the one that got furthest. */
function closestOf(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.min(...issues.map(({ path }) => path.length));
  const isOfKind = (issues: readonly Issue[]) =>
    !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const ranked = alternatives.toSorted(
    (a, b) => depth(b) - depth(a) || Number(isOfKind(b)) - Number(isOfKind(a)),
  );
  return ranked[0] ?? [];
}

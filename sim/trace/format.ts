import type { z } from 'zod';
import type { LockerRecord } from '../../machines/record.ts';
import { TRACE_FORMAT, traceHeaderSchema, type TraceHeader } from './header.ts';
import { recordSchema, rejectionSchema, successSchemas } from './record-schema.ts';

/** A line that is not what the format (docs/trace.md) has there. The message has no line number. */
export class TraceFormatError extends Error {
  override name = 'TraceFormatError';
}

/** The header as the first line of a trace, without its line break. */
export function formatHeader(header: TraceHeader): string {
  return JSON.stringify(header);
}

/** A record as a line of a trace, without its line break. */
export function formatRecord({ atMs, command, reply, effects }: LockerRecord): string {
  return JSON.stringify({ atMs, command, reply, effects });
}

/** @throws TraceFormatError */
export function parseHeader(line: string): TraceHeader {
  const data = parseJson(line);
  if (!isObject(data) || !('pigeonhole' in data) || !('trace' in data)) {
    throw new TraceFormatError('this is not the header of a trace');
  }
  if (data.trace !== TRACE_FORMAT) {
    throw new TraceFormatError(
      `the trace is in format ${String(data.trace)}; this version reads format ${TRACE_FORMAT}`,
    );
  }
  return parseShape(traceHeaderSchema, data);
}

/** @throws TraceFormatError */
export function parseRecord(line: string): LockerRecord {
  const { reply, ...record } = parseShape(recordSchema, parseJson(line));
  const { command } = record;
  if (reply === undefined) return record;
  if (command === undefined) {
    throw new TraceFormatError('reply: there is no command that it could answer');
  }
  const schema = reply.ok ? successSchemas[command.type] : rejectionSchema;
  return {
    ...record,
    reply: parseShape<NonNullable<LockerRecord['reply']>>(schema, reply, 'reply'),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new TraceFormatError('this is not JSON');
  }
}

function parseShape<T>(schema: z.ZodType<T>, data: unknown, at?: string): T {
  const { success, data: value, error } = schema.safeParse(data);
  if (success) return value;
  const { path, message } = error.issues[0]!;
  const place = [...(at === undefined ? [] : [at]), ...path].join('.');
  throw new TraceFormatError(place === '' ? message : `${place}: ${message}`);
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

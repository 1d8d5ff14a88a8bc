import { type Document, LineCounter, parseDocument } from 'yaml';
import { isTooDeep } from './nesting.ts';
import { syntaxMessage } from './syntax-message.ts';
import { complaintsOfNodes, walk } from './yaml-nodes.ts';

type Path = readonly PropertyKey[];

/** A place in a text; lines and columns (in UTF-16 units) count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface SourceComplaint {
  readonly place: Place;
  readonly path: Path;
  readonly message: string;
}

/** A YAML or JSON text after parsing. */
export interface YamlSource {
  /** The text as plain data; undefined if its syntax is too broken to tell. */
  readonly parsed: { readonly data: unknown } | undefined;
  readonly complaints: readonly SourceComplaint[];
  /** Where a value stands, or its key; if it is not there, the nearest thing around it. */
  locate(path: Path, isAboutKey: boolean): Place;
  has(path: Path): boolean;
}

const MAX_ALIASES = 100;
const START: Place = { line: 1, column: 1 };

export function parseYaml(text: string): YamlSource {
  if (isTooDeep(text)) return unreadable('found lists or maps nested too deeply for a scenario');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // Its own search for duplicate keys is quadratic; the one in yaml-nodes.ts is not.
    uniqueKeys: false,
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const complaints = errors.map((error) => ({
      place: placeOf(error.pos[0]),
      path: [],
      message: syntaxMessage(error),
    }));
    return { ...unreadable(''), complaints: distinct(complaints) };
  }
  const nodes = complaintsOfNodes(document, MAX_ALIASES);
  const parsed = nodes.some(({ isFatal }) => isFatal) ? undefined : toData(document);
  if (parsed === 'bomb') {
    return unreadable('found aliases that multiply each other; the values must be written out');
  }
  return {
    parsed,
    complaints: nodes.map(({ offset, path, message }) => ({
      place: placeOf(offset),
      path,
      message,
    })),
    locate: (path, isAboutKey) => placeOf(walk(document, path, isAboutKey).offset),
    has: (path) => walk(document, path, false).isThere,
  };
}

function toData(document: Document.Parsed): { readonly data: unknown } | 'bomb' {
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError) return 'bomb';
    throw error;
  }
}

/** The parser repeats itself where brackets nest. */
function distinct(complaints: readonly SourceComplaint[]): SourceComplaint[] {
  const keyOf = ({ place, message }: SourceComplaint) => `${place.line}:${place.column}:${message}`;
  return [...new Map(complaints.map((each) => [keyOf(each), each])).values()];
}

function unreadable(message: string): YamlSource {
  return {
    parsed: undefined,
    complaints: [{ place: START, path: [], message }],
    locate: () => START,
    has: () => false,
  };
}

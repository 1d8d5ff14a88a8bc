import type { YAMLError } from 'yaml';

const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'found a tab before the text; spaces are needed to indent',
  BAD_INDENT:
    'found text that the indentation, or a bracket that is not closed, does not allow here',
  BLOCK_AS_IMPLICIT_KEY:
    'found a key in the same line as another; a line of its own, or { } around it, is needed',
  MULTILINE_IMPLICIT_KEY: 'found a key over several lines; it must stand in one line',
  BAD_SCALAR_START: 'found a value that begins with a reserved sign; it needs quotes',
  MULTIPLE_DOCS: 'found a second document after ---; a file holds one scenario',
  NON_STRING_KEY: 'found a list or map as a key; a key is a word',
  BAD_ALIAS: 'found an alias (*) without its anchor (&) before it',
  TAG_RESOLVE_FAILED: 'found a tag (!); scenarios use none',
  RESOURCE_EXHAUSTION: 'nested too deeply to be a scenario',
};

/** What YAML's parser complains of, in plain words where there are better ones than its own. */
export function syntaxMessage({ code, message }: YAMLError): string {
  return MESSAGES[code] ?? `not YAML: ${message}`;
}

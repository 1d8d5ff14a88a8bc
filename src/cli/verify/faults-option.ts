import { INJECTED_FAULTS, type InjectedFault } from '../../../machines/injected-fault.ts';
import { suggest } from '../../../sim/scenario/suggestion.ts';
import { listed } from '../../../sim/scenario/wording.ts';

/** All that there are. */
const ALL_FAULTS = 'all';

/** Reads `--faults restart,crash`; undefined if it was left out. Words that are none are left to `faultsProblems`. */
export function readFaults(text: string | undefined): readonly InjectedFault[] | undefined {
  if (text === undefined) return undefined;
  const words = wordsIn(text);
  return INJECTED_FAULTS.filter((fault) => words.includes(fault) || words.includes(ALL_FAULTS));
}

/** What is wrong with `--faults`, a line for each word. */
export function faultsProblems(text: string | undefined): string[] {
  if (text === undefined) return [];
  const known: readonly string[] = [ALL_FAULTS, ...INJECTED_FAULTS];
  return wordsIn(text)
    .filter((word) => !known.includes(word))
    .map((word) => {
      const meant = suggest(word, known);
      const hint = meant === undefined ? '' : ` — did you mean ${meant}?`;
      return `--faults: found '${word}'; ${listed(known)} is needed${hint}`;
    });
}

function wordsIn(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

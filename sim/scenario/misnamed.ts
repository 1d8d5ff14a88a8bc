import type { ScenarioDocument } from './document.ts';
import { suggest } from './suggestion.ts';
import type { Complaint } from './units/complain.ts';
import { listed } from './wording.ts';

/** Complaints about a map that should name exactly the bank's sizes. */
export function misnamed(
  names: readonly string[],
  bank: ScenarioDocument['bank'],
  path: readonly PropertyKey[],
): Complaint[] {
  const sizes = bank.sizes.map(({ name }) => name);
  const needed = `the bank's sizes are ${listed(sizes, 'and')}`;
  const strangers = names
    .filter((name) => !sizes.includes(name))
    .map((name) => ({ name, meant: suggest(name, sizes) }));
  const missing = sizes.filter(
    (size) => !names.includes(size) && !strangers.some(({ meant }) => meant === size),
  );
  return [
    ...strangers.map(({ name, meant }) => ({
      found: `size '${name}'`,
      needed,
      hint: meant === undefined ? undefined : `did you mean ${meant}?`,
      path: [...path, name],
      isAboutKey: true,
    })),
    ...missing.map((size) => ({ found: `nothing for size ${size}`, needed, path })),
  ];
}

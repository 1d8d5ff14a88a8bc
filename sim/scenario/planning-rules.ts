import type { ConsistencyRule } from './consistency-rule.ts';
import type { ScenarioDocument } from './document.ts';
import { misnamed } from './misnamed.ts';
import type { Complaint } from './units/complain.ts';

const columnsFitBank: ConsistencyRule = {
  needs: ['bank'],
  check({ bank }) {
    if (bank.columns === undefined) return [];
    const names = Object.keys(bank.columns.slots);
    const path = ['bank', 'columns', 'slots'];
    return [...misnamed(names, bank, path), ...wrongSlots(bank)];
  },
};

/** All compartments are as wide and as deep, so that a larger one is not lower. */
function wrongSlots({ sizes, columns }: ScenarioDocument['bank']): Complaint[] {
  const { height, slots = {} } = columns ?? {};
  return sizes.flatMap(({ name }, index) => {
    const smaller = sizes[index - 1]?.name ?? name;
    const [taken, least = 0] = [slots[name], slots[smaller]];
    const path = ['bank', 'columns', 'slots', name];
    if (taken === undefined || height === undefined) return [];
    if (taken > height) {
      return [{ needed: `at most the column's ${height} slots are needed`, path }];
    }
    const needed = `at least the ${least} slots of the smaller size ${smaller} are needed`;
    return taken < least ? [{ needed, path }] : [];
  });
}

const costsFitBank: ConsistencyRule = {
  needs: ['bank', 'costs'],
  check({ bank, costs }) {
    if (costs === undefined) return [];
    const { column, compartments } = costs;
    const names = 'all' in compartments ? undefined : Object.keys(compartments.bySize);
    const path = ['costs', 'compartments'];
    const wrongSizes = names === undefined ? [] : misnamed(names, bank, path);
    if (column === 0 || bank.columns !== undefined) return wrongSizes;
    const needed = 'a bank without columns has none to pay for';
    const hint = 'add bank.columns, or leave it out';
    return [...wrongSizes, { needed, hint, path: ['costs', 'column'] }];
  },
};

/** What must hold between the keys that only planning asks for, and others. */
export const PLANNING_RULES: readonly ConsistencyRule[] = [columnsFitBank, costsFitBank];

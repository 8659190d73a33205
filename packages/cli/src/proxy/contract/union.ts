import { undocumentedValue, wrongType } from './constraints.ts';
import type { Finding } from './finding.ts';
import { createFit } from './fit.ts';
import type { Reader } from './reader.ts';
import { type Resolve, type Schema, typeOf } from './schema.ts';

/** The branch that a value is meant to be, or what to say if it can't be any. */
export interface Choice {
  branch?: Schema;
  finding?: Finding;
}

/** Finds the branch of a union that a value is meant to be. */
export function createChoice(resolve: Resolve, read: Reader) {
  const fit = createFit(resolve);

  return (value: unknown, branches: readonly Schema[], isOpenByPurpose: boolean): Choice => {
    const listed = branches.flatMap((branch) => fit.valuesOf(branch) ?? []);
    const hasListedType = listed.some((one) => typeOf(one) === typeOf(value));
    const isUnlisted = (branch: Schema) => hasListedType && !isOpenByPurpose && isOpen(resolve(branch));

    const fitting = branches.filter((branch) => fit.fits(value, branch));
    if (fitting.length > 0) {
      const branch = cheapest(fitting, (one) => cost(read, value, one) + (isUnlisted(one) ? 10 : 0));
      return isUnlisted(branch) ? { branch, finding: undocumentedValue(value, listed) } : { branch };
    }
    const typed = branches.filter((branch) => fit.hasType(value, branch));
    if (typed.length === 0) return { finding: wrongType(value, fit.typesOf(branches)) };
    if (typeof value !== 'object' || value === null) return { finding: undocumentedValue(value, listed) };
    const telling = fit.tellingField(value as Record<string, unknown>, typed);
    if (telling) {
      const { name, values } = telling;
      const finding = undocumentedValue((value as Record<string, unknown>)[name], values);
      return { finding: { ...finding, path: [name] } };
    }
    return { branch: cheapest(typed, (one) => cost(read, value, one)) };
  };
}

/** A branch that takes what the others do not list, see docs/adr/0007-open-enums.md. */
function isOpen(branch: Schema): boolean {
  return Object.keys(branch).every((key) => key === 'type' || key === 'description' || key.startsWith('x-'));
}

function cheapest(branches: readonly Schema[], costOf: (branch: Schema) => number): Schema {
  const [first = {}, ...others] = branches;
  if (others.length === 0) return first;
  let best = { branch: first, cost: costOf(first) };
  for (const branch of others) {
    if (best.cost === 0) break;
    const next = costOf(branch);
    if (next < best.cost) best = { branch, cost: next };
  }
  return best.branch;
}

const weights: Partial<Record<Finding['kind'], number>> = {
  'deprecated-field': 1,
  'undocumented-field': 10,
  'undocumented-value': 10,
};

function cost(read: Reader, value: unknown, branch: Schema): number {
  return read(value, branch).reduce((sum, { kind }) => sum + (weights[kind] ?? 100), 0);
}

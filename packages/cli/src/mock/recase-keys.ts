import { fittingBranches, itemsOf, propertyOf, type Schema } from './schema.ts';

/** A value whose keys are spelled as in its schema, where they differ from it only in case. */
export function recaseKeys(value: unknown, schema: Schema): unknown {
  const branches = fittingBranches(schema, value);
  if (Array.isArray(value)) {
    const items = itemsOf(branches);
    return items ? value.map((item) => recaseKeys(item, items)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = recasedEntries(value, branches).map(([key, item]) => {
    const property = propertyOf(branches, key);
    return [key, property ? recaseKeys(item, property) : item];
  });
  return Object.fromEntries(entries);
}

/** The entries of an object alone, not of what is in it. */
export function recasedEntries(value: object, branches: readonly Schema[]): [key: string, item: unknown][] {
  const known = branches.flatMap(({ properties = {} }) => Object.keys(properties));
  const spelling = new Map(known.map((name) => [name.toLowerCase(), name]));
  return Object.entries(value).map(([key, item]) => {
    const documented = known.includes(key) ? key : spelling.get(key.toLowerCase());
    const isTaken = documented !== undefined && documented !== key && Object.hasOwn(value, documented);
    return [documented === undefined || isTaken ? key : documented, item];
  });
}

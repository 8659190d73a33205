import { fittingBranches, itemsOf, propertyOf, type Schema } from './schema.ts';

/** A value whose keys are spelled as in its schema, where they differ from it only in case. */
export function recaseKeys(value: unknown, schema: Schema): unknown {
  const branches = fittingBranches(schema, value);
  if (Array.isArray(value)) {
    const items = itemsOf(branches);
    return items ? value.map((item) => recaseKeys(item, items)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = branches.flatMap(({ properties = {} }) => Object.keys(properties));
  const spelling = new Map(known.map((name) => [name.toLowerCase(), name]));
  const entries = Object.entries(value).map(([key, item]) => {
    const documented = known.includes(key) ? key : spelling.get(key.toLowerCase());
    const name =
      documented === undefined || (documented !== key && Object.hasOwn(value, documented)) ? key : documented;
    const property = propertyOf(branches, name);
    return [name, property ? recaseKeys(item, property) : item];
  });
  return Object.fromEntries(entries);
}

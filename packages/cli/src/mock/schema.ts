/** The parts of a JSON schema without references that say which properties and items a value has. */
export interface Schema {
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** A schema with all branches of its unions, and theirs. */
export function branchesOf(schema: Schema): Schema[] {
  const { anyOf = [], oneOf = [], allOf = [] } = schema;
  return [schema, ...[...anyOf, ...oneOf, ...allOf].flatMap(branchesOf)];
}

/** The branches that can be meant by a value: what they want to be constant is so. All if that is true of none. */
export function fittingBranches(schema: Schema, value: unknown): Schema[] {
  const { anyOf = [], oneOf = [], allOf = [] } = schema;
  const alternatives = [...anyOf, ...oneOf];
  const fitting = alternatives.filter((alternative) => branchesOf(alternative).every((branch) => fits(value, branch)));
  const chosen = fitting.length > 0 ? fitting : alternatives;
  return [schema, ...[...chosen, ...allOf].flatMap((branch) => fittingBranches(branch, value))];
}

/** Constants of a form are compared as text. */
export function fits(value: unknown, { properties = {} }: Schema): boolean {
  return Object.entries(properties).every(([name, property]) => {
    const own = Object(value)[name];
    return own === undefined || property.const === undefined || String(property.const) === String(own);
  });
}

/** What some branches say of a property. */
export function propertyOf(branches: readonly Schema[], name: string): Schema | undefined {
  const found = branches.flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name] as Schema] : [],
  );
  return found.length > 1 ? { anyOf: found } : found[0];
}

export function itemsOf(branches: readonly Schema[]): Schema | undefined {
  return branches.find(({ items }) => items)?.items;
}

import { hasType, type Resolve, type Schema, typesOf, valuesOf } from './schema.ts';

type Fields = Record<string, unknown>;

/** The fields of which a schema lists the values. */
type TellingFields = Map<string, { values: unknown[]; isRequired: boolean }>;

/** Looks at a branch of a union from outside: its type, and the constants that tell it from the other branches. */
export function createFit(resolve: Resolve) {
  /** The values that a schema lists, also as a union of constants; undefined if it takes others, too. */
  const listed = remembered((schema): unknown[] | undefined => {
    const whole = resolve(schema);
    const own = valuesOf(whole);
    if (own || !whole.anyOf) return own;
    const all = whole.anyOf.map(listed);
    return all.includes(undefined) ? undefined : all.flatMap((values) => values ?? []);
  });

  const layersOf = remembered((schema): Schema[] => {
    const whole = resolve(schema);
    return [whole, ...(whole.allOf ?? []).flatMap(layersOf)];
  });

  const everyUnion = (schema: Schema, test: (branch: Schema) => boolean): boolean =>
    layersOf(schema).every(({ anyOf, oneOf }) => [anyOf, oneOf].every((branches) => branches?.some(test) ?? true));

  const allowsType = (value: unknown, schema: Schema): boolean =>
    layersOf(schema).every((layer) => hasType(value, typesOf(layer))) &&
    everyUnion(schema, (branch) => allowsType(value, branch));

  const tellingFields = remembered((schema): TellingFields => {
    const layers = layersOf(schema);
    const required = new Set(layers.flatMap((layer) => layer.required ?? []));
    const fields: TellingFields = new Map();
    for (const { properties = {} } of layers) {
      for (const [name, property] of Object.entries(properties)) {
        const values = listed(property);
        if (values) fields.set(name, { values, isRequired: required.has(name) });
      }
    }
    return fields;
  });

  const fits = (value: unknown, schema: Schema): boolean => {
    if (!allowsType(value, schema)) return false;
    if (typeof value !== 'object' || value === null) {
      return layersOf(schema).every((layer) => valuesOf(layer)?.includes(value) ?? true);
    }
    if (Array.isArray(value)) return true;
    const constant = [...tellingFields(schema)].every(([name, { values, isRequired }]) =>
      Object.hasOwn(value, name) ? values.includes((value as Fields)[name]) : !isRequired,
    );
    return constant && everyUnion(schema, (branch) => fits(value, branch));
  };

  return {
    fits,
    hasType: allowsType,
    valuesOf: listed,
    /** All types that branches allow. */
    typesOf: (branches: readonly Schema[]): string[] => [
      ...new Set(branches.flatMap((branch) => layersOf(branch).flatMap((layer) => typesOf(layer) ?? []))),
    ],
    /** The field by which branches differ, if the value has something in it that no branch has. */
    tellingField(value: Fields, branches: readonly Schema[]): { name: string; values: unknown[] } | undefined {
      const all = branches.map(tellingFields);
      for (const name of all[0]?.keys() ?? []) {
        const lists = all.map((fields) => fields.get(name)?.values);
        const values = lists.flatMap((list) => list ?? []);
        const differs = new Set(lists.map((list) => JSON.stringify(list))).size > 1;
        if (differs && !lists.includes(undefined) && Object.hasOwn(value, name) && !values.includes(value[name])) {
          return { name, values: [...new Set(values)] };
        }
      }
      return undefined;
    },
  };
}

/** Schemas stay the same, and are looked at for each item of a long list. */
function remembered<Result>(look: (schema: Schema) => Result): (schema: Schema) => Result {
  const results = new WeakMap<Schema, Result>();
  return (schema) => {
    if (!results.has(schema)) results.set(schema, look(schema));
    return results.get(schema) as Result;
  };
}

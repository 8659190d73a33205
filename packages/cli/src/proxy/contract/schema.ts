/** The keywords of JSON Schema that the reading of a body looks at itself. All others go to Ajv. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  deprecated?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  uniqueItems?: boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-open-enum'?: string;
}

/** Follows references into a document. */
export type Resolve = (schema: Schema) => Schema;

/** Gives a schema that is no reference; what stands beside a `$ref` is laid over what it leads to. */
export function createResolve(document: object): Resolve {
  const resolved = new WeakMap<Schema, Schema>();
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref === undefined) return schema;
    const known = resolved.get(schema);
    if (known) return known;
    const { $ref, ...beside } = schema;
    const whole = { ...resolve(find(document, $ref)), ...beside };
    resolved.set(schema, whole);
    return whole;
  };
  return resolve;
}

function find(document: object, reference: string): Schema {
  const keys = reference.split('/').slice(1);
  return keys.reduce((node: unknown, key) => {
    const name = decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
    return (node as Record<string, unknown>)[name];
  }, document) as Schema;
}

/** The types that a schema allows; undefined if it allows any. */
export function typesOf({ type }: Schema): string[] | undefined {
  return typeof type === 'string' ? [type] : type;
}

/** The JSON type of a value, where a whole number is an integer. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

export function hasType(value: unknown, types: readonly string[] | undefined): boolean {
  const type = typeOf(value);
  return !types || types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** The only values that a schema allows; undefined if it does not list them. */
export function valuesOf(schema: Schema): unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

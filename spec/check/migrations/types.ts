import type { Bundle, Schema } from '@colloquy/scripts/spec/openapi.ts';
import { variantsOf } from './schema-nodes.ts';

/** Types of JSON that a field may have, with `uuid` for a string of that format. */
export function typesOf(bundle: Bundle, schemas: Schema[]): Set<string> {
  const types = variantsOf(bundle, schemas).flatMap((schema) => {
    const { type = implied(schema), format } = schema;
    return [type].flat().map((name) => (format === 'uuid' && name === 'string' ? 'uuid' : name));
  });
  return new Set(types.filter((type) => type !== 'null'));
}

function implied(schema: Schema): string[] {
  return [...(schema.properties ? ['object'] : []), ...constantsIn(schema).map(typeOfConstant)];
}

const typeOfConstant = (value: unknown) =>
  value === null ? 'null' : Number.isInteger(value) ? 'integer' : (typeof value as string);

/** Values that are documented for a field. */
export function valuesOf(bundle: Bundle, schemas: Schema[]): Set<string> {
  const values = variantsOf(bundle, schemas).flatMap(constantsIn);
  return new Set(values.filter((value) => value !== null).map(String));
}

const constantsIn = (schema: Schema) => [...(schema.enum ?? []), ...('const' in schema ? [schema.const] : [])];

import { readForm } from '../../mock/form-body.ts';
import { recaseKeys } from '../../mock/recase-keys.ts';
import type { Resolve, Schema } from './schema.ts';

type FormSchema = Parameters<typeof readForm>[1];

const formSchemas = new WeakMap<Schema, FormSchema>();

/** A form as the value that it stands for; a text becomes a number where the schema has one. */
export function readText(form: string, schema: Schema, resolve: Resolve): unknown {
  return readForm(form, formSchemaOf(schema, resolve));
}

/** The value that the texts under a name stand for. What follows the name, `[0][field]`, is steps into the value. */
export function readNamed(
  pairs: readonly (readonly [steps: string, text: string])[],
  schema: Schema,
  resolve: Resolve,
) {
  const form = new URLSearchParams(pairs.map(([steps, text]): [string, string] => [`value${steps}`, text]));
  const value = readForm(form.toString(), { properties: { value: formSchemaOf(schema, resolve) } });
  return (value as { value: unknown }).value;
}

/** A value whose names may be spelled in any case, with those of its schema. */
export function respell(value: unknown, schema: Schema, resolve: Resolve): unknown {
  return recaseKeys(value, formSchemaOf(schema, resolve));
}

function formSchemaOf(schema: Schema, resolve: Resolve): FormSchema {
  const formSchema = formSchemas.get(schema) ?? (withoutReferences(schema, resolve) as FormSchema);
  formSchemas.set(schema, formSchema);
  return formSchema;
}

/** The schema with all references in it resolved, except where they lead back to themselves. */
function withoutReferences(schema: Schema, resolve: Resolve, above: readonly string[] = []): Schema {
  if (schema.$ref !== undefined && above.includes(schema.$ref)) return {};
  const seen = schema.$ref === undefined ? above : [...above, schema.$ref];
  const inner = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(inner);
    return withoutReferences(value as Schema, resolve, seen);
  };
  return Object.fromEntries(Object.entries(resolve(schema)).map(([key, value]) => [key, inner(value)])) as Schema;
}

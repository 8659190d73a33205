import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';

/**
 * Where a property tells the branches of a union apart, as `type` does with events, the branch that is meant is checked
 * alone. What is wrong can then be said without the other branches.
 */
export function tagUnions(schemas: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, tagged(schema, schemas) ?? schema]));
}

function tagged({ oneOf = [] }: Schema, schemas: Record<string, Schema>): Schema | undefined {
  const branches = oneOf.map(({ $ref = '' }) => schemas[componentName($ref)] ?? {});
  const tag = Object.keys(branches[0]?.properties ?? {}).find((property) => isTag(property, branches));
  if (tag === undefined) return;
  const values = branches.map((branch) => branch.properties?.[tag]?.const);
  return {
    type: 'object',
    required: [tag],
    properties: { [tag]: { enum: values } },
    allOf: values.map((value, index) => {
      // biome-ignore lint/suspicious/noThenProperty: a schema, which nobody waits for
      return { if: { properties: { [tag]: { const: value } } }, then: oneOf[index] };
    }),
  };
}

/** Whether all branches need the property, each with another value. */
function isTag(property: string, branches: readonly Schema[]): boolean {
  const values = branches.flatMap(({ properties, required }) => {
    return required?.includes(property) ? (properties?.[property]?.const ?? []) : [];
  });
  return new Set(values).size === branches.length;
}

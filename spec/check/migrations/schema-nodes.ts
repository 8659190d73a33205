import type { Bundle, Schema } from '@colloquy/scripts/spec/openapi.ts';
import { componentName, resolve } from '@colloquy/scripts/spec/resolve.ts';

/** Name of the component that a schema refers to. */
export const nameOf = ({ $ref }: Schema) =>
  $ref?.startsWith('#/components/schemas/') ? componentName($ref) : undefined;

/** Whether a schema is deprecated here or everywhere. */
export const isDeprecated = (bundle: Bundle, schema: Schema) =>
  schema.deprecated === true || resolve(bundle, schema).deprecated === true;

/** The schemas that a value may have to fit, besides that itself. */
export function branchesOf({ allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...allOf, ...anyOf, ...oneOf];
}

/** Resolved schemas of a value: those given, and their alternatives that are not deprecated. */
export function variantsOf(bundle: Bundle, schemas: Schema[]): Schema[] {
  return schemas
    .filter((schema) => !isDeprecated(bundle, schema))
    .flatMap((schema) => {
      const resolved = resolve(bundle, schema);
      return [resolved, ...variantsOf(bundle, branchesOf(resolved))];
    });
}

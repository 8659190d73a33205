import type { Known } from './discrepancies.ts';

export interface BundledSpec {
  paths?: Record<string, Record<string, { operationId?: string } | undefined>>;
  components?: { schemas?: Record<string, unknown> };
}

/** An AsyncAPI bundle, whose operations have the name of the client's method as their title. */
export interface BundledRealtime {
  operations?: Record<string, { title?: string }>;
  components?: { schemas?: Record<string, unknown> };
}

/** Names of the operations and schemas in a bundle, and in that of its realtime part. */
export function knownIn({ paths = {}, components }: BundledSpec, realtime: BundledRealtime = {}): Known {
  const operations = [
    ...Object.values(paths).flatMap((item) => Object.values(item).map((value) => value?.operationId)),
    ...Object.entries(realtime.operations ?? {}).flatMap(([name, { title }]) => [name, title]),
  ];
  const schemas = Object.entries({ ...realtime.components?.schemas, ...components?.schemas });
  return {
    operations: new Set(operations.filter((id) => id !== undefined)),
    schemas: new Map(schemas.map(([name, schema]) => [name, propertiesIn(schema)])),
  };
}

/** Names of the properties anywhere in a schema, alternatives included. */
function propertiesIn(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
    propertiesIn(value, names);
  }
  return names;
}

import { compare } from './compare.ts';
import type { Migration } from './migration.ts';
import type { Half, Side } from './side.ts';
import type { Finding, Spec, Specs } from './specs.ts';

/** Checks what the entries say of query parameters. */
export function checkQueries({ operations }: Migration, { from, to }: Specs): Finding[] {
  return operations.flatMap((entry, index) => {
    if (entry.to === null) return [];
    const side: Side = { name: 'query', before: half(from, entry.from), after: half(to, entry.to) };
    return compare([side], entry.query ?? {}).map(({ path, message }) => {
      return { path: ['operations', index, 'query', ...path], message };
    });
  });
}

function half({ surface, bundle, operations }: Spec, id: string): Half {
  const query = operations.get(id)?.query ?? [];
  const alive = query.filter(({ deprecated, schema }) => !deprecated && schema.deprecated !== true);
  return {
    surface,
    bundle,
    fields: new Map(alive.map(({ name, schema }) => [name, [schema]])),
    names: new Set(query.map(({ name }) => name)),
  };
}

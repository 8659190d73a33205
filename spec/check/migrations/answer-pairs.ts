import type { Bundle, Schema } from '@colloquy/scripts/spec/openapi.ts';
import { resolve } from '@colloquy/scripts/spec/resolve.ts';
import type { Migration } from './migration.ts';
import { isDeprecated, nameOf } from './schema-nodes.ts';
import type { Specs } from './specs.ts';

/** Operations that answer with one schema, and whose successors answer with one schema. */
export interface AnswerPair {
  /** Name of the schema, if there is one. */
  from: string | undefined;
  to: string | undefined;
  /** The first of the operations, by its place in the file. */
  index: number;
  bodies: { from: Schema[]; to: Schema[] };
}

/** Pairs an answer of each operation with that of its successor. */
export function answerPairs({ operations }: Migration, { from, to }: Specs): AnswerPair[] {
  const pairs = new Map<string, AnswerPair>();
  for (const [index, entry] of operations.entries()) {
    const old = from.operations.get(entry.from);
    const now = to.operations.get(entry.to ?? '');
    if (!old || !now) continue;
    const names = {
      from: schemaName(from.bundle, old.answer),
      to: schemaName(to.bundle, partOf(to.bundle, now.answer, entry.at)),
    };
    // Operations without a schema for the answer have nothing in common.
    const key = JSON.stringify(names.from && names.to ? [names.from, names.to] : index);
    const pair = pairs.get(key) ?? { ...names, index, bodies: { from: [], to: [] } };
    const body = partOf(to.bundle, now.body, entry.at);
    if (old.body) pair.bodies.from.push(old.body);
    if (body) pair.bodies.to.push(body);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** The part of a new answer or body that was the whole of the old one. */
export function partOf(bundle: Bundle, schema: Schema | undefined, at = ''): Schema | undefined {
  return at
    .split('/')
    .filter(Boolean)
    .reduce((whole, field) => whole && resolve<Schema>(bundle, whole).properties?.[field], schema);
}

/** Name of a schema, or of its items or its only alternative. */
function schemaName(bundle: Bundle, schema: Schema | undefined): string | undefined {
  const name = schema && nameOf(schema);
  if (!schema || name !== undefined) return name;
  if (schema.items) return schemaName(bundle, schema.items);
  const [one, another] = (schema.anyOf ?? []).filter((branch) => !isDeprecated(bundle, branch));
  return another ? undefined : schemaName(bundle, one);
}

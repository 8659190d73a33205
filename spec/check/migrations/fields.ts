import type { Bundle, Schema } from '@colloquy/scripts/spec/openapi.ts';
import { resolve } from '@colloquy/scripts/spec/resolve.ts';
import { isBelow } from './paths.ts';
import { branchesOf, isDeprecated, nameOf } from './schema-nodes.ts';

/** Fields at any depth, by path, with the schemas that each may have. */
export type Fields = Map<string, Schema[]>;

export interface Limits {
  /** Schemas that are compared elsewhere, and that the walk passes over inside another one. */
  apart: ReadonlySet<string>;
  /** Fields that are wanted even so. */
  wanted: string[];
}

/** Fields of a value, or of its items if it is an array. Deprecated ones are left out. */
export function fieldsIn(bundle: Bundle, root: Schema, { apart, wanted }: Limits): Fields {
  return walk(root, '', [], true);

  function walk(schema: Schema, prefix: string, above: string[], isRoot: boolean): Fields {
    const fields: Fields = new Map();
    const name = nameOf(schema);
    if (name !== undefined) {
      const isWanted = prefix !== '' && wanted.some((path) => path.startsWith(prefix));
      if (above.includes(name) || (apart.has(name) && !isRoot && !isWanted)) return fields;
      above = [...above, name];
    }
    const { allOf = [], anyOf = [], oneOf = [], properties = {}, items } = resolve(bundle, schema);
    const isAlive = (part: Schema) => !isDeprecated(bundle, part);

    for (const part of allOf.filter(isAlive)) add(fields, walk(part, prefix, above, isRoot));
    // A property replaces the same one of a schema that this one extends.
    for (const key of Object.keys(properties)) remove(fields, prefix + key);
    for (const part of [...anyOf, ...oneOf].filter(isAlive)) add(fields, walk(part, prefix, above, isRoot));
    for (const [key, part] of Object.entries(properties)) {
      if (!isAlive(part)) continue;
      add(fields, new Map([[prefix + key, [part]]]));
      add(fields, walk(part, `${prefix}${key}/`, above, false));
    }
    if (items) add(fields, walk(items, itemsOf(prefix), above, isRoot && prefix === ''));
    return fields;
  }
}

/** Paths of all fields of a value, or of its items if it is an array. */
export function namesIn(bundle: Bundle, root: Schema): Set<string> {
  const names = new Set<string>();
  walk(root, '', []);
  return names;

  function walk(schema: Schema, prefix: string, above: string[]): void {
    const name = nameOf(schema);
    if (name !== undefined) {
      if (above.includes(name)) return;
      above = [...above, name];
    }
    const resolved = resolve(bundle, schema);
    for (const part of branchesOf(resolved)) walk(part, prefix, above);
    for (const [key, part] of Object.entries(resolved.properties ?? {})) {
      names.add(prefix + key);
      walk(part, `${prefix}${key}/`, above);
    }
    if (resolved.items) walk(resolved.items, itemsOf(prefix), above);
  }
}

/** Names of the schemas that a field holds, by itself or in an array. */
export function schemasIn(bundle: Bundle, schemas: Schema[]): Set<string> {
  const held = schemas.flatMap((schema) => {
    const resolved = resolve(bundle, schema);
    const parts = [...branchesOf(resolved), ...(resolved.items ? [resolved.items] : [])];
    return [nameOf(schema) ?? [], ...schemasIn(bundle, parts)].flat();
  });
  return new Set(held);
}

/** Puts the fields of several values together. */
export function merge(all: Fields[]): Fields {
  const merged: Fields = new Map();
  for (const fields of all) add(merged, fields);
  return merged;
}

function add(fields: Fields, more: Fields): void {
  for (const [path, schemas] of more) fields.set(path, [...(fields.get(path) ?? []), ...schemas]);
}

function remove(fields: Fields, gone: string): void {
  for (const path of fields.keys()) if (path === gone || isBelow(path, gone)) fields.delete(path);
}

const itemsOf = (prefix: string) => (prefix === '' ? '' : `${prefix}*/`);

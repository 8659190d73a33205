import type { Location, UserContext } from '@redocly/openapi-core';
import { isNode, type Node } from './nodes.ts';

const ONE = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/**
 * Visits a schema and everything below it, through each `$ref`, and no schema twice.
 * Redocly's own nested visitors stop at the first schema on the way down.
 */
export function visitSchemas(
  { resolve }: UserContext,
  visit: (schema: Node, location: Location) => void,
  visited = new Set<Node>(),
) {
  return function descend(schemaOrRef: unknown, from: Location) {
    if (!isNode(schemaOrRef)) return;
    const { node, location } = resolve<Node>(schemaOrRef, from.source.absoluteRef);
    if (!isNode(node) || !location || visited.has(node)) return;
    visited.add(node);
    // For a schema that is not a `$ref`, `resolve` gives the place where the walk is, not the place of that schema.
    const place = node === schemaOrRef ? from : location;
    visit(node, place);
    for (const key of ONE) descend(node[key], place.child(key));
    for (const key of LISTS) {
      const list: unknown = node[key];
      if (Array.isArray(list)) for (const [index, schema] of list.entries()) descend(schema, place.child([key, index]));
    }
    for (const key of MAPS) {
      const map = node[key];
      if (isNode(map)) for (const [name, schema] of Object.entries(map)) descend(schema, place.child([key, name]));
    }
  };
}

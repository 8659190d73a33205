import type { Oas3Visitor, UserContext } from '@redocly/openapi-core';

export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Visits every object of a spec, and the keys that stand next to a `$ref`, each at the place where it is written. */
export function everyNode(check: (node: Node, ctx: UserContext) => void): Oas3Visitor {
  return {
    any: (node: unknown, ctx) => isNode(node) && check(node, ctx),
    ref: (node, ctx) => check({ ...node }, ctx),
  };
}

/** In other nodes, such as a map of properties or of headers, a key that starts with `x-` is a name that the vendor chose. */
export const mayHoldExtensions = ({ type }: UserContext) =>
  type.extensionsPrefix !== undefined || type.name === 'SpecExtension';

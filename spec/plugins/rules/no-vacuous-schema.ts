import type { Location, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { isNode, type Node } from './nodes.ts';

const words = (text: string) => text.split(' ');
const ANNOTATIONS = words(
  '$id $schema $anchor $comment $defs title summary description deprecated readOnly writeOnly default example examples externalDocs xml',
);
const COMPOSITION = words('$ref allOf anyOf oneOf enum const');
const OBJECT_CONTENT = [...COMPOSITION, ...words('properties patternProperties additionalProperties maxProperties')];
const ARRAY_CONTENT = [...COMPOSITION, ...words('items prefixItems maxItems')];

// A schema in one of these places is a condition on data that another schema describes.
const CONDITION = /(?<!\/(properties|schemas))\/(not|if|then|else|contains|propertyNames)$/;

export const noVacuousSchema: Oas3Rule = () => ({
  Schema(schema: unknown, { report, location, rawLocation }: UserContext) {
    if (CONDITION.test(rawLocation.pointer)) return;
    if (schema === true) return refuseTrue(location);
    if (!isNode(schema)) return;

    const fault = faultOf(schema);
    if (fault) report({ message: fault, location });
    // The walk passes over these when they are booleans.
    for (const place of ['items', 'additionalProperties']) {
      if (schema[place] === true) refuseTrue(location.child(place));
    }
    for (const place of ['properties', 'patternProperties']) {
      const named = schema[place];
      for (const [name, value] of isNode(named) ? Object.entries(named) : []) {
        if (value === true) refuseTrue(location.child([place, name]));
      }
    }

    function refuseTrue(at: Location) {
      report({ message: 'The schema `true` takes anything. Say what the value is.', location: at });
    }
  },
});

function faultOf(schema: Node) {
  const types = [schema.type].flat();
  if (Object.keys(schema).every((key) => ANNOTATIONS.includes(key) || key.startsWith('x-'))) {
    return 'The schema takes anything. Add a `type`, or a `$ref` to a schema that has one.';
  }
  if (types.includes('object') && !OBJECT_CONTENT.some((key) => has(schema, key))) {
    return 'The object says nothing of its content. Add `properties`, or a schema for `additionalProperties`.';
  }
  if (types.includes('array') && !ARRAY_CONTENT.some((key) => key in schema)) {
    return 'The array says nothing of its content. Add `items`.';
  }
  return undefined;
}

const has = (schema: Node, key: string) => {
  const value = schema[key];
  return value !== undefined && !(key === 'properties' && isNode(value) && Object.keys(value).length === 0);
};

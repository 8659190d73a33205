import type { Oas3Operation, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { isNode, isText } from './nodes.ts';

const KEYS = ['document', 'heading'];

export const operationHasSource: Oas3Rule = () => ({
  Operation(operation: Oas3Operation & { 'x-source'?: unknown }, { report, location }: UserContext) {
    const sources = operation['x-source'];
    if (sources === undefined) {
      report({
        message: 'The operation has no `x-source`. List the `document` and `heading` that it is transcribed from.',
        location: location.key(),
      });
    } else if (!Array.isArray(sources) || sources.length === 0) {
      report({
        message: '`x-source` is not a list with an entry. List the `document` and `heading` of each source.',
        location: location.child('x-source').key(),
      });
    } else {
      for (const [index, source] of sources.entries()) {
        if (isSource(source)) continue;
        report({
          message: 'A source is not `document` and `heading`. Give it exactly these two keys, each with a text.',
          location: location.child(['x-source', index]),
        });
      }
    }
  },
});

const isSource = (source: unknown) =>
  isNode(source) && Object.keys(source).length === KEYS.length && KEYS.every((key) => isText(source[key]));

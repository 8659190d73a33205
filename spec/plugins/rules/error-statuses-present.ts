import type { Oas3Operation, Oas3PathItem, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { isNode } from './nodes.ts';

const GROUPS = ['every', 'withInput', 'withPathParameter'] as const;
type Group = (typeof GROUPS)[number];
type Statuses = Record<Group, string[]>;

export const errorStatusesPresent: Oas3Rule = () => {
  let statuses: Statuses | undefined;
  return {
    Root(root: { 'x-error-statuses'?: unknown }, { report, location }: UserContext) {
      statuses = readStatuses(root['x-error-statuses']);
      if (statuses) return;
      report({
        message:
          'The root needs `x-error-statuses` with `every`, `withInput` and `withPathParameter`. Make each a list of statuses in quotes.',
        location: location.child('x-error-statuses').key(),
      });
    },
    // A callback's operations answer the vendor, so the vendor's error statuses are not for them.
    Paths: {
      PathItem: {
        Operation(
          operation: Oas3Operation,
          { report, resolve, location, parentLocations }: UserContext,
          { PathItem: pathItem }: { PathItem: Oas3PathItem },
        ) {
          const places = [
            ...(pathItem.parameters ?? []).map((parameter) =>
              resolve(parameter, parentLocations.PathItem?.source.absoluteRef),
            ),
            ...(operation.parameters ?? []).map((parameter) => resolve(parameter)),
          ].map(({ node }) => node?.in);
          const applies: Record<Group, boolean> = {
            every: true,
            withInput: places.length > 0 || operation.requestBody !== undefined,
            withPathParameter: places.includes('path'),
          };
          for (const group of GROUPS) {
            for (const status of applies[group] ? (statuses?.[group] ?? []) : []) {
              if (operation.responses?.[status]) continue;
              report({
                message: `The operation has no response for ${status}. Add it, because \`x-error-statuses\` lists it in \`${group}\`.`,
                location: location.child('responses').key(),
              });
            }
          }
        },
      },
    },
  };
};

function readStatuses(value: unknown): Statuses | undefined {
  return isNode(value) && GROUPS.every((group) => isListOfTexts(value[group])) ? (value as Statuses) : undefined;
}

const isListOfTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');

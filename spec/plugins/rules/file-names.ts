import { posix } from 'node:path';
import type { Oas3Operation, Oas3Rule, OasRef, UserContext } from '@redocly/openapi-core';
import { fileNameFault } from './file-name-fault.ts';

type Operation = { operationId: string | undefined; file: string };

export const fileNames: Oas3Rule = () => {
  // Redocly walks a node again if a nested visitor of another rule asks for it.
  const visited = new Set<string>();
  const operations: Operation[] = [];
  let folder = '/';
  return {
    Root: {
      enter(_root: unknown, { location }: UserContext) {
        folder = posix.dirname(location.source.absoluteRef);
      },
    },
    Operation: {
      enter({ operationId }: Oas3Operation, { location }: UserContext) {
        operations.push({ operationId, file: location.source.absoluteRef });
      },
      leave: () => void operations.pop(),
    },
    ref(node: OasRef, ctx: UserContext) {
      const [uri = ''] = node.$ref.split('#');
      if (uri === '' || visited.has(ctx.location.absolutePointer)) return;
      visited.add(ctx.location.absolutePointer);
      const from = ctx.location.source.absoluteRef;
      const operation = operations.at(-1);
      const fault = fileNameFault({
        file: posix.relative(folder, posix.join(posix.dirname(from), uri)),
        kind: ctx.type.name,
        key: String(ctx.key),
        pointer: ctx.location.pointer,
        // What a shared file refers to belongs to no single operation.
        operation: operation?.file === from ? operation : undefined,
      });
      if (fault) ctx.report({ message: fault, location: ctx.location.child('$ref') });
    },
  };
};

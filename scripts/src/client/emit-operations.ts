import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { literal } from '../samples/literal.ts';
import { argumentsOf, signature } from './arguments.ts';
import { callType, isForm, preferred } from './body-type.ts';
import { operationDoc } from './doc-comment.ts';
import { functionName } from './names.ts';

/** One function for each operation, so that a bundle holds only those that are used. */
export function emitOperations({ operations }: Manifest): string {
  const types = operations.map(typeOf);
  const names = ['type Call', 'type CallOptions', 'operation', 'type OperationInfo', 'type Sender'];
  if (operations.some(({ pagination }) => pagination)) names.push('type PagedCall', 'pagedOperation');
  return [
    `import { ${names.join(', ')} } from '@colloquy/core';`,
    ...(types.some((type) => type.includes('models.')) ? ["import type * as models from './models.ts';"] : []),
    ...(types.some((type) => type.includes("operations['")) ? ["import type { operations } from './types.ts';"] : []),
    '',
    operations.map(emitOperation).join('\n\n'),
  ].join('\n');
}

function emitOperation(operation: ManifestOperation): string {
  const { id, method, path, pagination } = operation;
  const [make, ...first] = pagination ? ['pagedOperation', pagination] : ['operation'];
  const args = [...first, id, method, path, ...inputsOf(operation)].map((value) => literal(value, Infinity));
  return [
    operationDoc(operation),
    `export const ${functionName(id)}: ${typeOf(operation)} =`,
    `  /* @__PURE__ */ ${make}(${args.join(', ')});`,
  ].join('\n');
}

/** How the runtime sends what comes after the path parameters. */
function inputsOf(operation: ManifestOperation): string[] {
  const content = preferred(operation.requestBody?.content ?? []);
  const body = content && isForm(content.mediaType) ? 'form' : 'body';
  return argumentsOf(operation).flatMap(({ kind }) => {
    if (kind === 'body') return [body];
    return kind === 'query' ? [kind] : [];
  });
}

function typeOf(operation: ManifestOperation): string {
  const parameters = ['sender: Sender', signature(argumentsOf(operation))].join(', ');
  return `((${parameters}) => ${callType(operation)}) & OperationInfo`;
}

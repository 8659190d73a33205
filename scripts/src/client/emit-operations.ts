import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { argumentsOf, signature } from './arguments.ts';
import { answerType } from './body-type.ts';
import { operationDoc } from './doc-comment.ts';
import { functionName } from './names.ts';

/** One function for each operation, so that a bundle holds only those that are used. */
export function emitOperations({ operations }: Manifest): string {
  const functions = operations.map(emitOperation);
  const usesTypes = functions.some((text) => text.includes("operations['"));
  return [
    "import { type Call, type CallOptions, operation, type OperationInfo, type Sender } from '@colloquy/core';",
    "import type * as models from './models.ts';",
    ...(usesTypes ? ["import type { operations } from './types.ts';"] : []),
    '',
    functions.join('\n\n'),
  ].join('\n');
}

function emitOperation(manifestOperation: ManifestOperation): string {
  const { id, method, path } = manifestOperation;
  const args = argumentsOf(manifestOperation);
  const takes = args.flatMap(({ kind }) => (kind === 'body' || kind === 'query' ? [`, '${kind}'`] : [])).join('');
  const type = `((sender: Sender, ${signature(args)}) => Call<${answerType(manifestOperation)}>) & OperationInfo`;
  return [
    operationDoc(manifestOperation),
    `export const ${functionName(id)}: ${type} =`,
    `  /* @__PURE__ */ operation('${id}', '${method}', '${path}'${takes});`,
  ].join('\n');
}

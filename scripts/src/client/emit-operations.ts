import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import { operationDoc } from './doc-comment.ts';
import { coreImport, uses } from './imports.ts';
import { methodMembers } from './method-type.ts';
import { functionName } from './names.ts';
import { code, delimitersOf, encoderOf, inputsOf } from './particulars.ts';

/** One function for each operation, so that a bundle holds only those that are used. */
export function emitOperations({ operations }: Manifest): string {
  const functions = operations.map(emitOperation).join('\n\n');
  return [
    coreImport(functions),
    ...(uses(functions, 'models') ? ["import type * as models from './models.ts';"] : []),
    ...(uses(functions, 'operations') ? ["import type { operations } from './types.ts';"] : []),
    '',
    functions,
  ].join('\n');
}

function emitOperation(operation: ManifestOperation): string {
  const { id, method, path, pagination } = operation;
  const inputs = inputsOf(operation);
  const delimiters = delimitersOf(operation);
  const lists = Object.keys(delimiters).length > 0 ? [`delimiters: ${code(delimiters)}`] : [];
  const particulars = [...lists, ...encoderOf(operation)].join(', ');
  const args = [
    ...(pagination ? [code(pagination)] : []),
    ...[id, method, path].map(code),
    ...(inputs.length > 0 || particulars ? [code(inputs)] : []),
    ...(particulars ? [`{ ${particulars} }`] : []),
  ];
  return [
    operationDoc(operation),
    `export const ${functionName(id)}: {`,
    ...methodMembers(operation, 'sender: Sender').map((member) => `  ${member}`),
    `} & OperationInfo = /* @__PURE__ */ ${pagination ? 'pagedOperation' : 'operation'}(${args.join(', ')});`,
  ].join('\n');
}

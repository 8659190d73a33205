import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import type { Bundle } from '../spec/openapi.ts';
import { argumentsOf, signature } from './arguments.ts';
import { callType } from './body-type.ts';
import { docComment, operationDoc } from './doc-comment.ts';
import { functionName, resourceName } from './names.ts';
import { type Resource, resourceTree } from './resources.ts';

/** The class with a member for each resource, its signatures written out so that a call infers nothing. */
export function emitClient(bundle: Bundle, manifest: Manifest): string {
  const root = resourceTree(manifest.operations);
  const interfaces = [...root.resources.values()].flatMap((resource) => emitResource(bundle, resource));
  const members = [...root.resources].map(([name, { name: id }]) => `  declare readonly ${name}: ${resourceName(id)};`);
  const attached = manifest.operations.map(({ id }) => `      operations.${functionName(id)},`);
  const signatures = manifest.operations.map(signatureOf);
  const usesModels = signatures.some((text) => text.includes('models.'));
  const usesPages = signatures.some((text) => text.includes('PagedCall<'));
  const usesTypes = signatures.some((text) => text.includes("types['"));
  return [
    `import { attach, type Call, type CallOptions, Connection${usesPages ? ', type PagedCall' : ''} } from '@colloquy/core';`,
    "import { type Options, surface } from './connect.ts';",
    ...(usesModels ? ["import type * as models from './models.ts';"] : []),
    "import * as operations from './operations.ts';",
    `import type { ${usesTypes ? 'operations as types, ' : ''}paths } from './types.ts';`,
    '',
    interfaces.join('\n\n'),
    '',
    docComment([`Client of the ${manifest.title}.`, '', bundle.info.description?.trim() ?? ''].join('\n')),
    `export class ${manifest.clientName} extends Connection<paths> {`,
    ...members,
    '',
    '  constructor(options: Options) {',
    '    super(surface, options);',
    '    attach(this, [',
    ...attached,
    '    ]);',
    '  }',
    '}',
  ].join('\n');
}

function emitResource(bundle: Bundle, { name, methods, resources }: Resource): string[] {
  const description = bundle.tags?.find((tag) => tag.name === name)?.description;
  const members = [
    ...[...methods].map(([verb, operation]) => {
      return `${operationDoc(operation, '  ')}\n  ${verb}${signatureOf(operation)};`;
    }),
    ...[...resources].map(([child, { name: id }]) => `  readonly ${child}: ${resourceName(id)};`),
  ];
  const comment = description ? `${docComment(description)}\n` : '';
  const own = `${comment}export interface ${resourceName(name)} {\n${members.join('\n\n')}\n}`;
  return [own, ...[...resources.values()].flatMap((child) => emitResource(bundle, child))];
}

/** What stands behind a method's name. The functions are called `operations` here, so the types have another name. */
function signatureOf(operation: ManifestOperation): string {
  const text = `(${signature(argumentsOf(operation))}): ${callType(operation)}`;
  return text.replaceAll("operations['", "types['");
}

import type { Manifest } from '../manifest/manifest.ts';
import type { Bundle } from '../spec/openapi.ts';
import { docComment, operationDoc } from './doc-comment.ts';
import { coreImport, uses } from './imports.ts';
import { methodMembers } from './method-type.ts';
import { resourceName } from './names.ts';
import { operationTable } from './operation-table.ts';
import { type Resource, resourceTree } from './resources.ts';

/** The class with a member for each resource, its signatures written out so that a call infers nothing. */
export function emitClient(bundle: Bundle, manifest: Manifest): string {
  const root = resourceTree(manifest.operations);
  const interfaces = [...root.resources.values()].flatMap((resource) => emitResource(bundle, resource));
  const members = [...root.resources].map(([name, { name: id }]) => `  declare readonly ${name}: ${resourceName(id)};`);
  const { table, particulars } = operationTable(manifest.operations);
  const parts = [
    interfaces.join('\n\n'),
    '',
    docComment([`Client of the ${manifest.title}.`, '', bundle.info.description?.trim() ?? ''].join('\n')),
    `export class ${manifest.clientName} extends Client<paths> {`,
    ...members,
    '',
    '  constructor(options: Options) {',
    '    super(surface, options);',
    `    attach(this, table${particulars ? ', particulars' : ''});`,
    '  }',
    '}',
    '',
    `const table = \`\n${table}\`;`,
    ...(particulars ? ['', `const particulars = ${particulars};`] : []),
  ];
  const text = parts.join('\n');
  return [
    coreImport(text),
    "import { type Options, surface } from './connect.ts';",
    ...(uses(text, 'models') ? ["import type * as models from './models.ts';"] : []),
    `import type { ${uses(text, 'operations') ? 'operations, ' : ''}paths } from './types.ts';`,
    '',
    text,
  ].join('\n');
}

function emitResource(bundle: Bundle, { name, methods, resources }: Resource): string[] {
  const description = bundle.tags?.find((tag) => tag.name === name)?.description;
  const members = [
    ...[...methods].map(([verb, operation]) => {
      const lines = methodMembers(operation).map((member) => `    ${member}`);
      return [operationDoc(operation, '  '), `  readonly ${verb}: {`, ...lines, '  };'].join('\n');
    }),
    ...[...resources].map(([child, { name: id }]) => `  readonly ${child}: ${resourceName(id)};`),
  ];
  const comment = description ? `${docComment(description)}\n` : '';
  const own = `${comment}export interface ${resourceName(name)} {\n${members.join('\n\n')}\n}`;
  return [own, ...[...resources.values()].flatMap((child) => emitResource(bundle, child))];
}

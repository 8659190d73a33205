import { posix } from 'node:path';

const FOLDERS: Record<string, string> = {
  Schema: 'schemas',
  Parameter: 'parameters',
  Response: 'responses',
  RequestBody: 'requestBodies',
  Header: 'headers',
};

type Reference = {
  file: string;
  kind: string;
  key: string;
  pointer: string;
  operation: { operationId: string | undefined } | undefined;
};

/** Says what is wrong with the name of the file that a `$ref` leads to, or nothing if it is right. */
export function fileNameFault({ file, kind, key, pointer, operation }: Reference) {
  if (kind === 'PathItem') return key.startsWith('/') ? pathFault(file, key) : undefined;
  if (kind === 'Example')
    return file.split('/').includes('shared') ? undefined : exampleFault(file, pointer, operation);
  const folder = FOLDERS[kind];
  if (folder === undefined || (folderOf(file) === folder && /^[A-Z][A-Za-z0-9]*\.yaml$/.test(posix.basename(file)))) {
    return undefined;
  }
  return `The file \`${file}\` is misnamed. Move it to \`${folder}/<PascalCase>.yaml\`.`;
}

function pathFault(file: string, path: string) {
  const expected = `paths/${path.slice(1).replaceAll('/', '@').replaceAll(':', '~')}.yaml`;
  return file === expected
    ? undefined
    : `The file \`${file}\` is misnamed. Rename it to \`${expected}\`, after its path.`;
}

function exampleFault(file: string, pointer: string, operation: Reference['operation']) {
  if (!operation) {
    return `The example \`${file}\` belongs to no single operation. Move it to a folder \`shared\`.`;
  }
  // The rule operation-id-pattern reports this.
  if (operation.operationId === undefined) return undefined;
  const status = /\/responses\/([^/]+)\/content\/[^/]+\/examples\/[^/]+$/.exec(pointer)?.[1] ?? 'request';
  const expected = `${operation.operationId}.${status}`;
  const name = posix.basename(file, '.yaml');
  const rest = name.startsWith(expected) ? name.slice(expected.length) : 'wrong';
  if (folderOf(file) === 'examples' && file.endsWith('.yaml') && /^(\.[a-z][a-zA-Z0-9]*)?$/.test(rest))
    return undefined;
  return `The file \`${file}\` is misnamed. Rename it to \`examples/${expected}.yaml\` or \`examples/${expected}.<camelCaseName>.yaml\`.`;
}

const folderOf = (file: string) => posix.basename(posix.dirname(file));

import type { ManifestOperation } from '../manifest/manifest.ts';
import { code, delimitersOf, encoderOf, inputsOf } from './particulars.ts';

/** All operations as the runtime's `attach` reads them, and the code of what does not fit into the table. */
export function operationTable(operations: readonly ManifestOperation[]): {
  table: string;
  particulars: string | undefined;
} {
  const resources = grouped(operations);
  const sections = Array.from(resources, ([resource, members]) => {
    const base = members.map(({ path }) => path).reduce((a, b) => (b.length < a.length ? b : a));
    return [`# ${resource} ${base}`, ...members.map((operation) => lineOf(operation, base)), ''].join('\n');
  });
  const special = operations
    .map((operation) => {
      const { id, pagination } = operation;
      const paged = pagination ? [`pagination: ${code(pagination)}`] : [];
      return { id, parts: [...paged, ...encoderOf(operation)] };
    })
    .filter(({ parts }) => parts.length > 0)
    .map(({ id, parts }) => `  '${id}': { ${parts.join(', ')} },\n`);
  return { table: sections.join(''), particulars: special.length > 0 ? `{\n${special.join('')}}` : undefined };
}

function lineOf(operation: ManifestOperation, base: string): string {
  const { id, method, path } = operation;
  const rest = path.startsWith(base) ? path.slice(base.length) : `=${path}`;
  const lists = Object.entries(delimitersOf(operation)).map(([name, delimiter]) => `&${name}=${delimiter}`);
  const takes = inputsOf(operation).join(',') + lists.join('') || (rest && '-');
  return [id.slice(id.lastIndexOf('.') + 1), method, takes, rest].join(' ').trimEnd();
}

function grouped(operations: readonly ManifestOperation[]): Map<string, ManifestOperation[]> {
  const groups = new Map<string, ManifestOperation[]>();
  for (const operation of operations) {
    const resource = operation.id.slice(0, operation.id.lastIndexOf('.'));
    groups.set(resource, [...(groups.get(resource) ?? []), operation]);
  }
  return groups;
}

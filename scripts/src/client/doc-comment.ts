import type { ManifestOperation } from '../manifest/manifest.ts';
import { callLine } from '../samples/typescript.ts';
import { argumentsOf } from './arguments.ts';

/** A JSDoc comment that says the given text. */
export function docComment(text: string, indent = ''): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

/** What an editor shows when a method is pointed at. */
export function operationDoc(operation: ManifestOperation, indent = ''): string {
  const { summary, description, method, path, deprecated, permission } = operation;
  const parameters = argumentsOf(operation)
    .filter((argument) => argument.description !== '')
    .map((argument) => `@param ${argument.name} ${argument.description.trim().replaceAll('\n', ' ')}`);
  const example = ['@example', '```ts', callLine(operation), '```'];
  const tags = [...parameters, ...(deprecated ? ['@deprecated'] : []), ...example].join('\n');
  const needs = permission ? `Needs the permission ${permission}.` : '';
  const paragraphs = [summary && `${summary}.`, description.trim(), needs, `\`${method} ${path}\``, tags];
  return docComment(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), indent);
}

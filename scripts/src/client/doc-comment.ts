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
  const { summary, description, method, path, deprecated } = operation;
  const parameters = argumentsOf(operation)
    .filter((argument) => argument.description !== '')
    .map((argument) => `@param ${argument.name} ${argument.description.trim().replaceAll('\n', ' ')}`);
  const tags = [
    ...parameters,
    ...(deprecated ? ['@deprecated'] : []),
    '@example',
    '```ts',
    ...callLine(operation).split('\n'),
    '```',
  ];
  return docComment(
    [`${summary}.`, '', description.trim(), '', `\`${method} ${path}\``, '', ...tags].join('\n'),
    indent,
  );
}

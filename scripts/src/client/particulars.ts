import type { ManifestOperation } from '../manifest/manifest.ts';
import { literal } from '../samples/literal.ts';
import { argumentsOf } from './arguments.ts';
import { isForm, isMultipart, preferred } from './body-type.ts';

export function code(value: unknown): string {
  return literal(value, Number.POSITIVE_INFINITY);
}

/** How the runtime sends what comes after the path parameters. */
export function inputsOf(operation: ManifestOperation): string[] {
  const mediaType = preferred(operation.requestBody?.content ?? [])?.mediaType ?? '';
  const body = isForm(mediaType) ? 'form' : isMultipart(mediaType) ? 'multipart' : 'body';
  return argumentsOf(operation).flatMap(({ kind }) => {
    if (kind === 'body') return [body];
    return kind === 'query' ? [kind] : [];
  });
}

const delimiters: Record<string, string> = { form: ',', spaceDelimited: '%20', pipeDelimited: '|' };

/** What is particular to the operation: lists that are written into one value, and how a body of files is made. */
export function particularsOf(operation: ManifestOperation): string[] {
  const lists = operation.parameters.filter(
    ({ in: place, schema, explode }) => place === 'query' && schema.type === 'array' && !explode,
  );
  const delimited = Object.fromEntries(lists.map(({ name, style }) => [name, delimiters[style] ?? ',']));
  return [
    ...(lists.length > 0 ? [`delimiters: ${code(delimited)}`] : []),
    ...(inputsOf(operation).includes('multipart') ? ['encode: multipart'] : []),
  ];
}

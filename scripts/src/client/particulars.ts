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

/** Query parameters whose list is written into one value, with the character between its entries. */
export function delimitersOf({ parameters }: ManifestOperation): Record<string, string> {
  const lists = parameters.filter(
    ({ in: place, schema, explode }) => place === 'query' && schema.type === 'array' && !explode,
  );
  return Object.fromEntries(lists.map(({ name, style }) => [name, delimiters[style] ?? ',']));
}

/** Code that makes the body of an operation, if that is particular to it. */
export function encoderOf(operation: ManifestOperation): string[] {
  return inputsOf(operation).includes('multipart') ? ['encode: multipart'] : [];
}

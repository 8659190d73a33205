import type { createInstance } from '@stoplight/prism-http';
import type { OperationRequest } from './exchange.ts';

export type PrismRequest = Parameters<ReturnType<typeof createInstance>['request']>[0];

type Body = { contentType: string; value: unknown } | undefined;

/** The request as Prism takes it. */
export function toPrismRequest(
  { method, path, query, headers, body: text }: OperationRequest,
  body: Body,
): PrismRequest {
  const values = Object.fromEntries([...new Set(query.keys())].map((name) => [name, valuesOf(query, name)]));
  const { 'content-length': _length, 'content-type': _type, accept: _accept, ...rest } = headers;
  return {
    method: method.toLowerCase() as PrismRequest['method'],
    url: { path, query: values },
    headers: {
      ...rest,
      ...(headers.authorization !== undefined && { authorization: spelled(headers.authorization) }),
      // Prism asks for the length to know whether there is a body.
      ...(body && { 'content-type': body.contentType, 'content-length': String(text.length) }),
    },
    ...(body && { body: body.value }),
  };
}

function valuesOf(query: URLSearchParams, name: string): string | string[] {
  const [first = '', ...more] = query.getAll(name);
  return more.length === 0 ? first : [first, ...more];
}

/** Schemes have any case, but Prism knows only `Bearer`: https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
const spelled = (authorization: string) => authorization.replace(/^bearer\s+/i, 'Bearer ');

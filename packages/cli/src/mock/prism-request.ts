import type { createInstance } from '@stoplight/prism-http';
import type { MockRequest } from './exchange.ts';

export type PrismRequest = Parameters<ReturnType<typeof createInstance>['request']>[0];

const json = /^application\/(.+\+)?json\b/i;

/** The request as Prism takes it; undefined if its body is not the JSON that its type says. */
export function toPrismRequest({ method, path, query, headers, body }: MockRequest): PrismRequest | undefined {
  const values = Object.fromEntries([...query.keys()].map((name) => [name, valuesOf(query, name)]));
  const request = {
    method: method.toLowerCase() as PrismRequest['method'],
    url: { path, query: values },
    headers,
  };
  if (body === '') return request;
  try {
    return { ...request, body: json.test(headers['content-type'] ?? '') ? JSON.parse(body) : body };
  } catch {
    return undefined;
  }
}

function valuesOf(query: URLSearchParams, name: string): string | string[] {
  const [first = '', ...more] = query.getAll(name);
  return more.length === 0 ? first : [first, ...more];
}

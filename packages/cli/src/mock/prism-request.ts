import type { createInstance } from '@stoplight/prism-http';
import type { MockRequest } from './exchange.ts';
import { readForm } from './form-body.ts';

export type PrismRequest = Parameters<ReturnType<typeof createInstance>['request']>[0];

const form = /^application\/x-www-form-urlencoded\b/i;
const json = /^application\/(.+\+)?json\b/i;

/** The request as Prism takes it; undefined if its body is not the JSON that its type says. */
export function toPrismRequest(
  { method, path, query, headers, body }: MockRequest,
  formSchema?: Parameters<typeof readForm>[1],
): PrismRequest | undefined {
  const values = Object.fromEntries([...query.keys()].map((name) => [name, valuesOf(query, name)]));
  const request = {
    method: method.toLowerCase() as PrismRequest['method'],
    url: { path, query: values },
    headers,
  };
  if (body === '') return request;
  if (formSchema && form.test(headers['content-type'] ?? '')) {
    // Prism knows no brackets, and takes numbers in a form for text.
    const asJson = { ...headers, 'content-type': 'application/json' };
    return { ...request, headers: asJson, body: readForm(body, formSchema) };
  }
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

import type { Contract, Operation, Parameter } from '../../src/proxy/contract/contract.ts';
import { isJson, isMultipart } from '../../src/proxy/contract/media-type.ts';

/** A call as the documentation shows it. */
export interface SampleRequest {
  name: string;
  method: string;
  /** Path below the base path, and query. */
  target: string;
  headers: Record<string, string>;
  body?: string | FormData;
}

type Sampled = Parameter & { example: unknown };

/** Every documented body of every operation's request, with an example of every parameter. */
export function sampleRequests({ operations }: Contract): SampleRequest[] {
  return operations.flatMap((operation) => {
    const { id, method, path } = operation;
    const parameters = operation.parameters as Sampled[];
    const filled = path.replace(/\{([^{}]+)\}/g, (_, name) => encodeURIComponent(String(exampleOf(parameters, name))));
    const query = new URLSearchParams(parameters.filter((one) => one.in === 'query').flatMap(pairsOf));
    const headers = parameters.filter((one) => one.in === 'header').map(({ name, example }) => [name, String(example)]);
    const call = { method, target: `${filled}?${query}`, headers: Object.fromEntries(headers) };
    return bodiesOf(operation).map(({ name, contentType, body }) => ({
      ...call,
      name: `${id} ${name}`,
      headers: { ...call.headers, ...(contentType && { 'content-type': contentType }) },
      ...(body !== undefined && { body }),
    }));
  });
}

function exampleOf(parameters: readonly Sampled[], name: string): unknown {
  return parameters.find((parameter) => parameter.name === name)?.example;
}

function pairsOf({ name, explode, example }: Sampled): [string, string][] {
  if (!Array.isArray(example)) return example === undefined ? [] : [[name, String(example)]];
  if (example.some((item) => typeof item === 'object')) {
    return example.flatMap((item: object, index) =>
      Object.entries(item).map(([key, value]): [string, string] => [`${name}[${index}][${key}]`, String(value)]),
    );
  }
  return explode ? example.map((item) => [name, String(item)]) : [[name, example.join(',')]];
}

interface Body {
  name: string;
  contentType?: string;
  body?: string | FormData;
}

function bodiesOf({ requestBody }: Operation): Body[] {
  if (!requestBody) return [{ name: 'without a body' }];
  return requestBody.content.flatMap(({ mediaType, examples }) =>
    Object.entries(examples).map(([name, { value }]): Body => {
      const label = `${mediaType} ${name}`;
      if (isJson(mediaType)) return { name: label, contentType: mediaType, body: JSON.stringify(value) };
      if (!isMultipart(mediaType)) return { name: label, contentType: mediaType, body: formOf(value) };
      const form = new FormData();
      for (const [key, text] of Object.entries(value as object)) form.append(key, String(text));
      return { name: label, body: form };
    }),
  );
}

function formOf(value: unknown): string {
  const pairs = (name: string, item: unknown): [string, string][] => {
    if (typeof item !== 'object' || item === null) return [[name, String(item)]];
    return Object.entries(item).flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner));
  };
  return new URLSearchParams(Object.entries(value as object).flatMap(([name, item]) => pairs(name, item))).toString();
}

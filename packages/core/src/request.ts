import { type Delimiters, toForm } from './form.ts';
import type { OperationInfo } from './operation.ts';
import type { FormCallOptions } from './options.ts';
import { fillPath, parameterNames } from './path.ts';

/** A body that can be sent again is text or a platform object; a stream is gone once it is read. */
export type Body = string | FormData | Blob | ReadableStream<Uint8Array>;

/** What is to be sent, still without credentials. */
export interface Outgoing {
  readonly operationId: string;
  readonly method: string;
  /** Path below the base URL, without the query. */
  readonly path: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: Body | undefined;
  /** Ends a body that is a stream. An aborted fetch would read on. */
  readonly close?: (() => void) | undefined;
}

/** The content of a request, and the headers that tell what it is. */
export type Content = Pick<Outgoing, 'body' | 'headers' | 'close'>;

/** The parts of a call's arguments. */
export interface CallInput {
  readonly path: string;
  readonly body: unknown;
  readonly query: object | undefined;
  readonly options: FormCallOptions;
}

const json = { 'content-type': 'application/json' };
const urlEncoded = { 'content-type': 'application/x-www-form-urlencoded' };

export function readArguments(operation: OperationInfo, args: readonly unknown[]): CallInput {
  const { operationId, path, takes } = operation;
  const count = parameterNames(path).length;
  const input = Object.fromEntries(takes.map((kind, index) => [kind === 'query' ? kind : 'body', args[count + index]]));
  const options = (args[count + takes.length] ?? {}) as FormCallOptions;
  return { path: fillPath(operationId, path, args), body: input.body, query: input.query as object, options };
}

export function encodeBody(
  { takes, encode }: OperationInfo,
  body: unknown,
  options: FormCallOptions,
  listSuffix?: string,
): Content {
  if (body === undefined) return { headers: {} };
  if (encode) return encode(body as object);
  if (options.form || takes.includes('form'))
    return { headers: urlEncoded, body: toForm(body as object, {}, listSuffix) };
  return { headers: json, body: JSON.stringify(body) };
}

export function addQuery(url: string, query: object | undefined, delimiters?: Delimiters): string {
  const text = query ? toForm(query, delimiters) : '';
  if (text === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${text}`;
}

export function isReplayable({ body }: Pick<Outgoing, 'body'>): boolean {
  return !(body instanceof ReadableStream);
}

/** Header names in small letters, so that a later one replaces an earlier one. */
export function lowerCased(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

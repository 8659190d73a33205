import type { Call } from './call.ts';
import type { Delimiters } from './form.ts';
import { PagedCall, type Pagination } from './paged-call.ts';
import type { Content } from './request.ts';
import { safely } from './safe.ts';

/** What an operation takes after its path parameters: a body as JSON, form or multipart, and a query. */
export type Input = 'body' | 'form' | 'multipart' | 'query';

/** How an operation is sent. */
export interface OperationInfo {
  /** Name of the operation in the spec, such as `agents.update`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template, such as `/livechat/agents/{id}`. */
  readonly path: string;
  readonly takes: readonly Input[];
  readonly delimiters?: Delimiters;
  /** Makes the content of the request, where it is neither JSON nor a form. */
  readonly encode?: (body: object) => Content;
}

/** What is particular to an operation. */
export type Particulars = Pick<OperationInfo, 'delimiters' | 'encode'>;

/** Whatever sends operations: a client, or what `connect` gives. */
export interface Sender {
  send(operation: OperationInfo, args: readonly unknown[]): Call<unknown>;
}

/** A function that sends one operation. */
export type Operation = ((sender: Sender, ...args: never[]) => Call<unknown>) &
  OperationInfo & { readonly safe: (sender: Sender, ...args: never[]) => Promise<object> };

export type Send = (sender: Sender, ...args: readonly unknown[]) => Call<unknown>;

/** Makes the function that sends one operation. Its precise type, `F`, is generated from the spec. */
export function operation<F>(
  operationId: string,
  method: string,
  path: string,
  takes: readonly Input[] = [],
  particulars?: Particulars,
): F & OperationInfo {
  const info: OperationInfo = { operationId, method, path, takes, ...particulars };
  return Object.assign(withSafe(plain(info)) as F & object, info);
}

/** The same for an operation whose answer is a page of a list. */
export function pagedOperation<F>(
  pagination: Pagination,
  operationId: string,
  method: string,
  path: string,
  takes: readonly Input[] = [],
  particulars?: Particulars,
): F & OperationInfo {
  const info: OperationInfo = { operationId, method, path, takes, ...particulars };
  return Object.assign(withSafe(paged(info, pagination)) as F & object, info);
}

export function plain(info: OperationInfo): Send {
  return (sender, ...args) => sender.send(info, args);
}

export function paged(info: OperationInfo, pagination: Pagination): Send {
  return (sender, ...args) => new PagedCall(sender, info, pagination, args);
}

/** Gives a function that makes a call another one, `safe`, that gives a result instead of throwing. */
export function withSafe<Args extends readonly unknown[]>(call: (...args: Args) => Call<unknown>): object {
  return Object.assign(call, { safe: (...args: Args) => safely(call(...args)) });
}

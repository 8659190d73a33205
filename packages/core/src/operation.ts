import type { Call } from './call.ts';
import { PagedCall, type Pagination } from './paged-call.ts';

/** What an operation takes after its path parameters: a body as JSON or as a form, and a query. */
export type Input = 'body' | 'form' | 'query';

/** How an operation is sent. */
export interface OperationInfo {
  /** Name of the operation in the spec, such as `agents.update`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template, such as `/livechat/agents/{id}`. */
  readonly path: string;
  readonly takes: readonly Input[];
}

/** Whatever sends operations: a client, or what `connect` gives. */
export interface Sender {
  send(operation: OperationInfo, args: readonly unknown[]): Call<unknown>;
}

/** A function that sends one operation. */
export type Operation = ((sender: Sender, ...args: never[]) => Call<unknown>) & OperationInfo;

/** Makes the function that sends one operation. Its precise type, `F`, is generated from the spec. */
export function operation<F>(operationId: string, method: string, path: string, ...takes: Input[]): F & OperationInfo {
  const info: OperationInfo = { operationId, method, path, takes };
  const send = (sender: Sender, ...args: readonly unknown[]) => sender.send(info, args);
  return Object.assign(send, info) as F & OperationInfo;
}

/** The same for an operation whose answer is a page of a list. */
export function pagedOperation<F>(
  pagination: Pagination,
  operationId: string,
  method: string,
  path: string,
  ...takes: Input[]
): F & OperationInfo {
  const info: OperationInfo = { operationId, method, path, takes };
  const send = (sender: Sender, ...args: readonly unknown[]) => new PagedCall(sender, info, pagination, args);
  return Object.assign(send, info) as F & OperationInfo;
}

/** Gives a client its resources: the operation `agents.update` becomes `client.agents.update`. */
export function attach(client: Sender, operations: readonly Operation[]): void {
  for (const send of operations) {
    const names = send.operationId.split('.');
    const verb = names.pop() as string;
    let resource = client as unknown as Record<string, unknown>;
    for (const name of names) {
      resource[name] ??= {};
      resource = resource[name] as Record<string, unknown>;
    }
    resource[verb] = (...args: never[]) => send(client, ...args);
  }
}

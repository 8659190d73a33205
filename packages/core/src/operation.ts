import type { Call } from './call.ts';

/** How an operation is sent. */
export interface OperationInfo {
  /** Name of the operation in the spec, such as `agents.update`. */
  readonly operationId: string;
  readonly method: string;
  /** Path template, such as `/livechat/agents/{id}`. */
  readonly path: string;
  /** What an operation takes after its path parameters. */
  readonly takes: readonly ('body' | 'query')[];
}

/** Whatever sends operations: a client, or what `connect` gives. */
export interface Sender {
  send(operation: OperationInfo, args: readonly unknown[]): Call<unknown>;
}

/** Makes the function that sends one operation. Its precise type, `F`, is generated from the spec. */
export function operation<F>(
  operationId: string,
  method: string,
  path: string,
  ...takes: ('body' | 'query')[]
): F & OperationInfo {
  const info: OperationInfo = { operationId, method, path, takes };
  const send = (sender: Sender, ...args: readonly unknown[]) => sender.send(info, args);
  return Object.assign(send, info) as F & OperationInfo;
}

/** Gives a client its resources: the operation `agents.update` becomes `client.agents.update`. */
export function attach(client: Sender, operations: readonly OperationInfo[]): void {
  for (const info of operations) {
    const names = info.operationId.split('.');
    const verb = names.pop() as string;
    let resource = client as unknown as Record<string, unknown>;
    for (const name of names) {
      resource[name] ??= {};
      resource = resource[name] as Record<string, unknown>;
    }
    resource[verb] = (...args: unknown[]) => client.send(info, args);
  }
}

import { type Input, type Particulars, paged, plain, type Send, type Sender, withSafe } from './operation.ts';
import type { Pagination } from './paged-call.ts';

/** What the table of a client does not say: by operation id, how it is paged, and what else is particular to it. */
export type TableParticulars = Readonly<Record<string, Particulars & { readonly pagination?: Pagination }>>;

/**
 * Gives a client its resources: the operation `agents.update` becomes `client.agents.update`.
 *
 * Written as a table, a hundred operations take a third of the room that functions take. A line is `# agents /agents`,
 * a resource and where it is, or `get GET query&include=, /{id}`: a verb with its method, what it takes (here lists have a
 * delimiter), and the rest of its path.
 */
export function attach(client: Sender, table: string, particulars: TableParticulars = {}): void {
  for (const section of table.split('#').slice(1)) {
    const [[resource = '', base = ''] = [], ...lines] = section
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    const target = targetOf(client, resource);
    for (const [verb = '', method = '', takes = '', rest = ''] of lines) {
      const operationId = `${resource}.${verb}`;
      const path = rest.startsWith('=') ? rest.slice(1) : base + rest;
      const [inputs = '', ...lists] = takes.split('&');
      const { pagination, ...others } = particulars[operationId] ?? {};
      const info = {
        operationId,
        method,
        path,
        takes: (inputs.match(/\w+/g) ?? []) as Input[],
        ...(lists[0] && { delimiters: Object.fromEntries(lists.map((list) => list.split('='))) }),
        ...others,
      };
      const send: Send = pagination ? paged(info, pagination) : plain(info);
      target[verb] = withSafe((...args: unknown[]) => send(client, ...args));
    }
  }
}

function targetOf(client: Sender, resource: string): Record<string, unknown> {
  let target = client as unknown as Record<string, unknown>;
  for (const name of resource.split('.')) {
    target[name] ??= {};
    target = target[name] as Record<string, unknown>;
  }
  return target;
}

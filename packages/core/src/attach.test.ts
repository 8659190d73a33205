import { expect, test } from 'vitest';
import { attach } from './attach.ts';
import { Call } from './call.ts';
import type { OperationInfo, Sender } from './operation.ts';
import { PagedCall } from './paged-call.ts';

type Method = ((...args: unknown[]) => Call<unknown>) & { safe(...args: unknown[]): Promise<unknown> };

const table = `
# agents /agents
list GET query
update PUT body /{id}
search POST body,query =/find/agents
# campaigns.chatButton /campaigns/{id}/chatButton
get GET
`;

function attached(particulars = {}) {
  const sent: [OperationInfo, readonly unknown[]][] = [];
  const client = {
    send: (info: OperationInfo, args: readonly unknown[]) => {
      sent.push([info, args]);
      return new Call(Promise.resolve({ data: 'data', response: new Response() }));
    },
  };
  attach(client as Sender, table, particulars);
  const resources = client as unknown as {
    agents: Record<'list' | 'update' | 'search', Method>;
    campaigns: { chatButton: Record<'get', Method> };
  };
  return { ...resources, sent };
}

test('a client gets its operations as methods of its resources', async () => {
  const { agents, campaigns, sent } = attached();
  const query = { page: 1 };
  expect(await agents.list(query)).toBe('data');
  await agents.update('a', {});
  await agents.search({}, query);
  await campaigns.chatButton.get(4);
  expect(sent).toEqual([
    [{ operationId: 'agents.list', method: 'GET', path: '/agents', takes: ['query'] }, [query]],
    [{ operationId: 'agents.update', method: 'PUT', path: '/agents/{id}', takes: ['body'] }, ['a', {}]],
    [{ operationId: 'agents.search', method: 'POST', path: '/find/agents', takes: ['body', 'query'] }, [{}, query]],
    [
      {
        operationId: 'campaigns.chatButton.get',
        method: 'GET',
        path: '/campaigns/{id}/chatButton',
        takes: [],
      },
      [4],
    ],
  ]);
});

test('what is particular to an operation comes along, and pages make a paged call', () => {
  const pagination = { items: '/list', page: '/page', first: 1 };
  const { agents, sent } = attached({ 'agents.list': { pagination, delimiters: { ids: ',' } } });
  expect(agents.list()).toBeInstanceOf(PagedCall);
  expect(agents.update('a', {})).not.toBeInstanceOf(PagedCall);
  expect(sent[0]?.[0]).toEqual({
    operationId: 'agents.list',
    method: 'GET',
    path: '/agents',
    takes: ['query'],
    delimiters: { ids: ',' },
  });
});

test('methods have a safe form', async () => {
  expect(await attached().agents.list.safe()).toMatchObject({ ok: true, status: 200, data: 'data' });
});

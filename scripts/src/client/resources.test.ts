import { expect, test } from 'vitest';
import { Client } from '../../../packages/core/src/client.ts';
import { manifestOf, operationOf } from '../testing/bundles.ts';
import { resourceTree } from './resources.ts';

const treeOf = (...ids: string[]) =>
  resourceTree(manifestOf(Object.fromEntries(ids.map((id) => [`/${id}`, { get: operationOf(id) }]))).operations);

test('ids make a tree, its branches in the order of the spec', () => {
  const root = treeOf('campaigns.list', 'agents.get', 'campaigns.chatButton.update', 'campaigns.get');
  expect([...root.resources.keys()]).toEqual(['campaigns', 'agents']);
  const campaigns = root.resources.get('campaigns');
  expect(campaigns?.name).toBe('campaigns');
  expect([...(campaigns?.methods ?? [])].map(([verb, { id }]) => [verb, id])).toEqual([
    ['list', 'campaigns.list'],
    ['get', 'campaigns.get'],
  ]);
  const chatButton = campaigns?.resources.get('chatButton');
  expect(chatButton?.name).toBe('campaigns.chatButton');
  expect([...(chatButton?.methods.keys() ?? [])]).toEqual(['update']);
});

test.each([
  [['chats.end', 'chats.end.undo'], 'chats.end', 'it also begins the id of another operation'],
  [['chats.end.undo', 'chats.end'], 'chats.end', 'it also begins the id of another operation'],
  [['http.get'], 'http.get', 'no resource can be called "http": clients have a member of that name'],
  [
    ['chats.constructor.get'],
    'chats.constructor.get',
    'no resource can be called "constructor": clients have a member of that name',
  ],
  [['toString.get'], 'toString.get', 'no resource can be called "toString": clients have a member of that name'],
  [
    ['chat.messages.list', 'chatMessages.get'],
    'chatMessages.get',
    '"chatMessages" becomes ChatMessagesResource in code, which is also the name of chat.messages',
  ],
  [
    ['chat.messagesList', 'chat.messages.list'],
    'chat.messages.list',
    '"chat.messages.list" becomes chatMessagesList in code, which is also the name of chat.messagesList',
  ],
])('%j cannot be a client', (ids, id, reason) => {
  expect(() => treeOf(...ids)).toThrow(
    expect.objectContaining({
      name: 'SpecError',
      message: `operationId "${id}": ${reason}. Choose another id.`,
      line: `operationId: ${id}`,
    }),
  );
});

test('no resource can stand in for a member of the runtime', () => {
  const surface = { id: 'a', baseUrl: 'https://a.com', errorFields: { code: '/a', message: '/b' }, errorStatuses: [] };
  const client = new Client(surface, { auth: { token: 'a' } });
  const members = [client, Client.prototype, Object.getPrototypeOf(Client.prototype)].flatMap(
    Object.getOwnPropertyNames,
  );
  expect(members).toContain('send');
  for (const name of members) expect(() => treeOf(`${name}.get`), name).toThrow('clients have a member of that name');
});

test.each(['agents.http', 'agents.send', 'agents.toString', 'agents.http.get'])('%s is fine further down', (id) => {
  expect([...treeOf(id).resources.keys()]).toEqual(['agents']);
});

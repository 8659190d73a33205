import { expect, test } from 'vitest';
import { Call } from './call.ts';
import { attach, type OperationInfo, operation, type Sender } from './operation.ts';

class Recorder implements Sender {
  readonly sent: [OperationInfo, readonly unknown[]][] = [];
  send(info: OperationInfo, args: readonly unknown[]): Call<unknown> {
    this.sent.push([info, args]);
    return new Call(Promise.resolve({ data: undefined, response: new Response() }));
  }
}

type Update = (sender: Sender, id: string, body: object) => Call<unknown>;

test('an operation is sent through the sender it gets', () => {
  const update = operation<Update>('agents.update', 'PUT', '/agents/{id}', 'body');
  const sender = new Recorder();
  update(sender, 'a', { b: 1 });
  const info = { operationId: 'agents.update', method: 'PUT', path: '/agents/{id}', takes: ['body'] };
  expect(sender.sent).toEqual([[info, ['a', { b: 1 }]]]);
  expect({ ...update }).toEqual(info);
});

test('a client gets its operations as methods of its resources', () => {
  const list = operation<(sender: Sender) => Call<unknown>>('campaigns.list', 'GET', '/campaigns');
  const update = operation<Update>('campaigns.chatButton.update', 'PUT', '/campaigns/{id}/chatButton', 'body');
  const client = new Recorder() as Recorder & {
    campaigns: { list(): Call<unknown>; chatButton: { update(id: number, body: object): Call<unknown> } };
  };
  attach(client, [list, update]);
  client.campaigns.list();
  client.campaigns.chatButton.update(4, {});
  expect(client.sent.map(([info, args]) => [info.operationId, args])).toEqual([
    ['campaigns.list', []],
    ['campaigns.chatButton.update', [4, {}]],
  ]);
});

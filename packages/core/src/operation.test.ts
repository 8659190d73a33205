import { expect, test } from 'vitest';
import { Call } from './call.ts';
import { ArgumentError } from './errors/argument-error.ts';
import { toForm } from './form.ts';
import { type OperationInfo, operation, pagedOperation, type Sender } from './operation.ts';
import { PagedCall } from './paged-call.ts';

/** Writes down what it is told to send, and answers with nothing. */
class Recorder implements Sender {
  readonly sent: [OperationInfo, readonly unknown[]][] = [];
  send(info: OperationInfo, args: readonly unknown[]): Call<unknown> {
    this.sent.push([info, args]);
    return new Call(Promise.resolve({ data: undefined, response: new Response() }));
  }
}

type Update = ((sender: Sender, id: string, body: object) => Call<unknown>) & {
  safe(sender: Sender, id: string, body: object): Promise<{ ok: boolean }>;
};

const info = { operationId: 'agents.update', method: 'PUT', path: '/agents/{id}', takes: ['body'] } as const;

test('an operation is sent through the sender it gets', () => {
  const update = operation<Update>('agents.update', 'PUT', '/agents/{id}', ['body']);
  const sender = new Recorder();
  update(sender, 'a', { b: 1 });
  expect(sender.sent).toEqual([[info, ['a', { b: 1 }]]]);
  expect({ ...update }).toMatchObject(info);
});

test('it takes its particulars along', () => {
  const encode = (body: object) => ({ headers: {}, body: toForm(body) });
  const particulars = { delimiters: { ids: ',' }, encode };
  const update = operation<Update>('agents.update', 'PUT', '/agents/{id}', ['body'], particulars);
  const sender = new Recorder();
  update(sender, 'a', {});
  expect(sender.sent[0]?.[0]).toEqual({ ...info, ...particulars });
});

test('its safe form gives a result instead of throwing', async () => {
  const update = operation<Update>('agents.update', 'PUT', '/agents/{id}', ['body']);
  expect(await update.safe(new Recorder(), 'a', {})).toMatchObject({ ok: true });
  const refusing: Sender = { send: () => new Call(Promise.reject(new ArgumentError('no'))) };
  expect(await update.safe(refusing, 'a', {})).toMatchObject({ ok: false, error: { message: 'no' } });
});

test('a paged operation gives a call with pages', async () => {
  const list = pagedOperation<Update>({ items: '/list', page: '/page', first: 1 }, 'agents.list', 'GET', '/agents', [
    'query',
  ]);
  const sender = new Recorder();
  expect(list(sender, 'a', {})).toBeInstanceOf(PagedCall);
  expect(await list.safe(sender, 'a', {})).toMatchObject({ ok: true });
  expect({ ...list }).toMatchObject({ operationId: 'agents.list', takes: ['query'] });
});

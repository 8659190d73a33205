import { expect, test } from 'vitest';
import type { AsyncBundle, AsyncMessage } from '../spec/asyncapi.ts';
import type { Schema } from '../spec/openapi.ts';
import { emitRtm } from './emit-rtm.ts';

function message(name: string, payload?: Schema, ...required: string[]): AsyncMessage {
  return { name, payload: { type: 'object', required, properties: { ...(payload && { payload }) } } };
}

const ref = (kind: string, name: string) => ({ $ref: `#/${kind}/${name}` });
const inChannel = (name: string) => ref('channels/rtm/messages', name);
const schema = (name: string) => ref('components/schemas', name);

const bundle: AsyncBundle = {
  asyncapi: '3.0.0',
  info: { title: 'RTM', version: '3' },
  channels: {
    rtm: {
      messages: {
        SendRequest: message('SendRequest', schema('SendRequest'), 'payload'),
        SendResponse: message('SendResponse', schema('SendResponse')),
        ListRequest: message('ListRequest', schema('ListRequest')),
        PingRequest: message('PingRequest'),
        CameIn: message('CameIn', schema('CameInPush')),
      },
    },
  },
  operations: {
    send: {
      action: 'send',
      title: 'chats.send',
      summary: 'Send it',
      messages: [inChannel('SendRequest')],
      reply: { messages: [inChannel('SendResponse')] },
    },
    list: { action: 'send', title: 'chats.list', messages: [inChannel('ListRequest')], reply: { messages: [] } },
    ping: { action: 'send', messages: [inChannel('PingRequest')] },
    came_in: { action: 'receive', description: 'It came.', messages: [inChannel('CameIn')] },
  },
  components: {
    schemas: {
      DisconnectReason: {
        anyOf: [
          { const: 'expired', 'x-reconnect': 'withNewToken' },
          { const: 'deleted', 'x-reconnect': 'no' },
          { type: 'string' },
        ],
      },
    },
  },
};

const text = emitRtm(bundle);

test('actions have the payloads of their request and response, which may be left out or missing', () => {
  expect(text).toContain('  send: { request: models.SendRequest; response: models.SendResponse };');
  expect(text).toContain('  list: { request: models.ListRequest | undefined; response: undefined };');
  expect(text).toContain('  ping: { request: undefined; response: undefined };');
});

test('pushes have their payload, and all are explained', () => {
  expect(text).toContain('  came_in: models.CameInPush;');
  expect(text).toContain('  /** Send it. */');
  expect(text).toContain('It came.');
});

test('methods lead to their actions, and reasons to what a client does', () => {
  expect(text).toContain("rtmMethods = {\n  'chats.send': 'send',\n  'chats.list': 'list',\n} as const;");
  expect(text).toContain("rtmReconnects = {\n  expired: 'withNewToken',\n  deleted: 'no',\n} as const;");
});

import { expect, test } from 'vitest';
import type { AsyncBundle, AsyncMessage } from '../../spec/asyncapi.ts';
import type { Schema } from '../../spec/openapi.ts';
import { emitRtm } from './emit-rtm.ts';

function message(name: string, payload?: Schema, ...required: string[]): AsyncMessage {
  return { name, payload: { type: 'object', required, properties: { ...(payload && { payload }) } } };
}

const ref = (kind: string, name: string) => ({ $ref: `#/${kind}/${name}` });
const inChannel = (name: string) => ref('channels/rtm/messages', name);
const schema = (name: string) => ref('components/schemas', name);

const bundle: AsyncBundle = {
  asyncapi: '3.0.0',
  'x-client-name': 'Rtm',
  info: { title: 'RTM', version: '3', description: 'Says things.\n\nAnd more.' },
  servers: { websocket: { host: 'example.com', pathname: '/ws', protocol: 'wss' } },
  channels: {
    rtm: {
      'x-ping': { seconds: 15 },
      messages: {
        SendRequest: message('SendRequest', schema('SendRequest'), 'payload'),
        SendResponse: message('SendResponse', schema('SendResponse')),
        ListResponse: message('ListResponse', schema('ListResponse')),
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
    list: {
      action: 'send',
      title: 'chats.list',
      messages: [inChannel('ListRequest')],
      reply: { messages: [inChannel('ListResponse')] },
      'x-pagination': { items: '/chats', page: '/page', next: '/next' },
    },
    stop: { action: 'send', title: 'chats.stop', messages: [inChannel('StopRequest')], reply: { messages: [] } },
    login: { action: 'send', title: 'session.login', messages: [inChannel('SendRequest')] },
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

const emitted = emitRtm(bundle);

test('actions have the payloads of their request and response, which may be left out or missing', () => {
  expect(emitted).toContain('  send: { request: models.SendRequest; response: models.SendResponse };');
  expect(emitted).toContain('  list: { request: models.ListRequest | undefined; response: models.ListResponse };');
  expect(emitted).toContain('  stop: { request: undefined; response: undefined };');
  expect(emitted).toContain('  ping: { request: undefined; response: undefined };');
});

test('pushes have their payload, and all are explained', () => {
  expect(emitted).toContain('  came_in: models.CameInPush;');
  expect(emitted).toContain('  /** Send it. */');
  expect(emitted).toContain('It came.');
});

test('the class has a method for each action but the login and what is no method, and says the first paragraph', () => {
  const [, text] = emitted.split('export class');
  expect(emitted).toContain(
    '/**\n * Client of the RTM.\n *\n * Says things.\n */\nexport class Rtm extends RtmClient {',
  );
  expect(text).toContain('send(payload: models.SendRequest, options?: RtmCallOptions): Promise<models.SendResponse>;');
  expect(text).toContain(
    "list(payload?: models.ListRequest, options?: RtmCallOptions): RtmPages<models.ListResponse, models.ListResponse['chats'][number]>;",
  );
  expect(text).toContain('stop(options?: RtmCallOptions): Promise<undefined>;');
  expect(text).not.toMatch(/login|ping/);
});

test('what the client must know of the vendor is data', () => {
  const [text = ''] = /const methods = .*?(?=\n\n\/\*\*)/s.exec(emitted) ?? [];
  expect(new Function(`${text.replace(': RtmSurface', '')} return surface;`)()).toEqual({
    url: 'wss://example.com/ws',
    pingSeconds: 15,
    methods: '\n# chats\nsend send\nlist list\nstop stop\n',
    pushes: '\ncame_in\n',
    withoutPayload: ['stop'],
    pages: { list: { items: 'chats', page: 'page', next: 'next' } },
    reconnects: { withNewToken: ['expired'], no: ['deleted'] },
  });
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AsyncBundle, AsyncMessage } from '../spec/asyncapi.ts';
import type { Schema } from '../spec/openapi.ts';
import { ref } from '../testing/bundles.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { generateRtm } from './generate-rtm.ts';

function message(name: string, properties: Record<string, Schema>, ...samples: unknown[]): AsyncMessage {
  return {
    name,
    payload: { type: 'object', required: Object.keys(properties), properties, additionalProperties: false },
    examples: samples.map((payload) => ({ payload })),
  };
}

const inChannel = (name: string) => ({ $ref: `#/channels/rtm/messages/${name}` });

const bundle: AsyncBundle = {
  asyncapi: '3.0.0',
  info: { title: 'RTM', version: '3' },
  servers: { websocket: { host: 'api.example.com', pathname: '/v3/ws', protocol: 'wss' } },
  channels: {
    rtm: {
      messages: {
        SendRequest: message('SendRequest', { action: { const: 'send' }, payload: ref('Send') }),
        SendResponse: message('SendResponse', {}, { action: 'send', payload: { id: '1' } }, { payload: { id: '2' } }),
        PingRequest: message('PingRequest', { action: { const: 'ping' } }),
        PingResponse: message('PingResponse', {}, { action: 'ping' }),
        CameIn: message('CameIn', {}, { action: 'came_in', payload: { text: "it's" } }),
      },
    },
  },
  operations: {
    send: {
      action: 'send',
      messages: [inChannel('SendRequest')],
      reply: { messages: [inChannel('SendResponse'), inChannel('Error')] },
    },
    ping: { action: 'send', messages: [inChannel('PingRequest')], reply: { messages: [inChannel('PingResponse')] } },
    came_in: { action: 'receive', messages: [inChannel('CameIn')] },
  },
  components: {
    schemas: {
      Send: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
      ErrorBody: {
        properties: { error: { properties: { type: { anyOf: [{ enum: ['internal', 'validation'] }, {}] } } } },
      },
      DisconnectReason: { anyOf: [{ const: 'expired' }, { const: 'deleted' }, { type: 'string' }] },
    },
  },
};

async function generated() {
  const files = await generateRtm('chat', bundle);
  const checks = files['request-checks.ts']?.replace(/^import type .*$/m, '').replace(': RequestChecks', '') ?? '';
  const folder = await temporaryFolder({ 'rtm.ts': files['rtm.ts'] ?? '', 'checks.mjs': checks });
  const { requestChecks } = await import(join(folder, 'checks.mjs'));
  return { text: files['rtm.ts'] ?? '', rtm: await import(join(folder, 'rtm.ts')), requestChecks };
}

test('the samples of answers and pushes are there, without their envelopes', async () => {
  const { rtm, text } = await generated();
  expect(rtm.answers).toEqual({ send: { id: '1' }, ping: undefined });
  expect(rtm.pushes).toEqual({ came_in: { text: "it's" } });
  expect(text).toContain("export type ActionName = 'send' | 'ping';");
  expect(text).toContain("export type PushName = 'came_in';");
});

test('the address and the words of errors are those of the document', async () => {
  const { rtm } = await generated();
  expect(rtm.rtmPath).toBe('/v3/ws');
  expect(rtm.errorTypes).toEqual(['internal', 'validation']);
  expect(rtm.disconnectReasons).toEqual(['expired', 'deleted']);
});

test('a message is checked apart from its payload', async () => {
  const { send, ping } = (await generated()).requestChecks;
  expect(send.envelope({ action: 'send', payload: 1 })).toBe(true);
  expect(send.envelope({ action: 'send' })).toBe(false);
  expect(send.payload({ text: 'x' })).toBe(true);
  expect(send.payload({})).toBe(false);
  expect(ping.envelope({ action: 'ping' })).toBe(true);
  expect(ping.envelope({ action: 'ping', payload: {} })).toBe(false);
  expect(ping.payload).toBeUndefined();
});

test.each<[string, Partial<AsyncBundle>]>([
  ['no pathname', { servers: { websocket: { host: 'api.example.com', protocol: 'wss' } } }],
  ['the message "Nothing"', { operations: { gone: { action: 'receive', messages: [inChannel('Nothing')] } } }],
])('a document with %s is refused', async (problem, parts) => {
  await expect(generateRtm('chat', { ...bundle, ...parts })).rejects.toThrow(problem);
});

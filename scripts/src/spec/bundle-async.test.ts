import { join } from 'node:path';
import { loadConfig } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { bundleAsync } from './bundle-async.ts';

const root = `asyncapi: 3.0.0
info: { title: RTM, version: '3' }
channels:
  rtm:
    address: /
    messages:
      SendRequest:
        $ref: SendRequest.yaml
operations:
  send:
    action: send
    channel: { $ref: '#/channels/rtm' }
    messages:
      - $ref: '#/channels/rtm/messages/SendRequest'
    reply:
      channel: { $ref: '#/channels/rtm' }
      messages:
        - $ref: '#/channels/rtm/messages/SendRequest'
`;

async function source(files: Record<string, string>) {
  const folder = await temporaryFolder({ 'redocly.yaml': '', ...files });
  const config = await loadConfig({ configPath: join(folder, 'redocly.yaml') });
  return { folder, config, surfaces: [] };
}

test('operations refer to the messages of their channel, as the standard wants it', async () => {
  const files = await source({
    'asyncapi.yaml': root,
    'SendRequest.yaml': 'name: SendRequest\npayload: { type: object }\n',
  });
  const { channels, operations } = await bundleAsync(files, join(files.folder, 'asyncapi.yaml'));
  const reference = { $ref: '#/channels/rtm/messages/SendRequest' };
  expect(operations.send).toMatchObject({ messages: [reference], reply: { messages: [reference] } });
  expect(channels.rtm?.messages.SendRequest?.name).toBe('SendRequest');
});

test('a file that is missing is named', async () => {
  const files = await source({ 'asyncapi.yaml': root });
  await expect(bundleAsync(files, join(files.folder, 'asyncapi.yaml'))).rejects.toThrow('SendRequest.yaml');
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { RtmActions } from '../../generated/rtm.ts';
import type { RtmCallOptions } from './options.ts';
import { connectedScene, createScene } from './testing/scene.ts';

type Method = (...args: unknown[]) => Promise<unknown>;

const actions: Record<string, Exclude<keyof RtmActions, 'login' | 'ping'>> = {
  'chats.getArchives': 'get_archives',
  'chats.getFiltered': 'get_filtered_chats',
  'chats.getThreads': 'get_chat_threads',
  'chats.start': 'start_chat',
  'chats.addUser': 'add_user_to_chat',
  'chats.removeUser': 'remove_user_from_chat',
  'chats.sendEvent': 'send_event',
  'chats.sendRichMessagePostback': 'send_rich_message_postback',
  'chats.sendTypingIndicator': 'send_typing_indicator',
  'chats.closeThread': 'close_thread',
  'chats.transfer': 'transfer_chat',
  'chats.updateProperties': 'update_chat_properties',
  'chats.updateThreadProperties': 'update_chat_thread_properties',
  'chats.updateLastSeenTimestamp': 'update_last_seen_timestamp',
  'multicast.send': 'multicast',
  'customers.ban': 'ban_customer',
  'customers.list': 'get_customers',
  'customers.create': 'create_customer',
  'customers.update': 'update_customer',
  'access.grant': 'grant_access',
  'access.revoke': 'revoke_access',
  'access.set': 'set_access',
  'agent.update': 'update_agent',
  'agent.changePushNotifications': 'change_push_notifications',
  'autoAccess.addRules': 'add_auto_access_rules',
  'autoAccess.removeRules': 'remove_auto_access_rules',
  'autoAccess.getRulesConfig': 'get_auto_access_rules_config',
};

const path = fileURLToPath(import.meta.resolve('@colloquy/specs/livechat-agent.asyncapi.json'));
const { messages } = JSON.parse(await readFile(path, 'utf8')).channels.rtm;

/** The documented messages of an action, by the end of their names. */
function sampleOf(action: string, end: 'Request' | 'Response') {
  const samples = Object.entries<{ examples: { payload: { action?: string; payload?: unknown } }[] }>(messages)
    .filter(([name]) => name.endsWith(end))
    .map(([, { examples }]) => examples[0]?.payload);
  return samples.find((sample) => sample?.action === action)?.payload;
}

function methodOf(rtm: object, name: string): Method {
  const [resource = '', method = ''] = name.split('.');
  return Reflect.get(Reflect.get(rtm, resource), method);
}

test('there is a method for each action that users need, and no other', () => {
  const { rtm } = createScene();
  const names = Object.entries(rtm).flatMap(([resource, methods]) =>
    Object.keys(methods).map((method) => `${resource}.${method}`),
  );
  expect(names.toSorted()).toEqual(Object.keys(actions).toSorted());
  const sent = Object.keys(messages).filter((name) => name.endsWith('Request'));
  expect(sent).toHaveLength(names.length + ['login', 'ping'].length);
});

test.each(Object.entries(actions))(
  '%s sends %s with its payload and options, and gives the answer',
  async (...names) => {
    const [name, action] = names;
    const { rtm, server } = await connectedScene();
    const payload = sampleOf(action, 'Request');
    const options: RtmCallOptions = { author_id: 'a-bot' };
    const method = methodOf(rtm, name);
    const answer = await (action === 'get_auto_access_rules_config' ? method(options) : method(payload, options));
    expect(server.received.at(-1)).toEqual({
      request_id: expect.any(String),
      action,
      ...(payload !== undefined && { payload }),
      author_id: 'a-bot',
    });
    expect(answer).toEqual(sampleOf(action, 'Response'));
  },
);

test.each(['chats.getArchives', 'chats.start', 'customers.list', 'autoAccess.getRulesConfig'])(
  '%s needs no payload',
  async (name) => {
    const { rtm, server } = await connectedScene();
    await methodOf(rtm, name)();
    expect(server.received.at(-1)).toEqual({ request_id: expect.any(String), action: actions[name] });
  },
);

test('a method works without its object', async () => {
  const { rtm } = await connectedScene();
  const { closeThread } = rtm.chats;
  await expect(closeThread({ chat_id: 'a-chat' })).resolves.toBeUndefined();
});

test('request() sends an action by its name', async () => {
  const { rtm, server } = await connectedScene();
  await expect(rtm.request('ping', undefined)).resolves.toBeUndefined();
  await rtm.request('close_thread', { chat_id: 'a-chat' }, { author_id: 'a-bot' });
  expect(server.received.slice(1)).toMatchObject([
    { action: 'ping' },
    { action: 'close_thread', payload: { chat_id: 'a-chat' }, author_id: 'a-bot' },
  ]);
});

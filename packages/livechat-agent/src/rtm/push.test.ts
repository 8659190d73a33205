import type { PushName } from '@colloquy/sandbox/rtm';
import { expect, test } from 'vitest';
import type { AnyPush } from './push.ts';
import { connectedScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const names = Object.keys({
  incoming_chat_thread: 0,
  incoming_event: 0,
  incoming_rich_message_postback: 0,
  incoming_multicast: 0,
  incoming_typing_indicator: 0,
  incoming_sneak_peek: 0,
  customer_banned: 0,
  thread_closed: 0,
  access_granted: 0,
  access_revoked: 0,
  agent_updated: 0,
  agent_disconnected: 0,
  chat_properties_updated: 0,
  chat_thread_properties_updated: 0,
  last_seen_timestamp_updated: 0,
  customer_created: 0,
  customer_updated: 0,
  customer_visit_started: 0,
  customer_visit_ended: 0,
  customer_page_updated: 0,
  chat_user_added: 0,
  chat_user_removed: 0,
  chat_transferred: 0,
} satisfies Record<PushName, 0>) as PushName[];

test.each(names)('%s reaches those who listen to it, with its payload', async (name) => {
  const { rtm, server } = await connectedScene();
  const heard: unknown[] = [];
  const others: unknown[] = [];
  const any: AnyPush[] = [];
  for (const other of names) rtm.on(other, (payload) => (other === name ? heard : others).push(payload));
  rtm.onAny((push) => any.push(push));
  server.push(name);
  await settled();
  expect(heard).toEqual([expect.any(Object)]);
  expect(others).toEqual([]);
  expect(any).toEqual([{ isKnown: true, action: name, payload: heard[0] }]);
});

test.each(['chat_snoozed', 'state', 'login', 'gap', 'error', 'push', '__proto__', 'constructor'])(
  'the push %s, which the spec does not know, reaches onAny only',
  async (name) => {
    const { rtm, server } = await connectedScene();
    const heard: string[] = [];
    for (const event of ['state', 'login', 'gap', 'error', name]) {
      if (event !== 'push') rtm.on(event as 'state', () => heard.push(event));
    }
    const any: AnyPush[] = [];
    rtm.onAny((push) => any.push(push));
    server.push(name, { chat_id: 'a-chat' });
    await settled();
    expect(any).toEqual([{ isKnown: false, action: name, payload: { chat_id: 'a-chat' } }]);
    expect(heard).toEqual([]);
  },
);

test('pushes are told in the order of the server, to the handlers of a name before those of all', async () => {
  const { rtm, server } = await connectedScene();
  const heard: string[] = [];
  rtm.onAny(({ action }) => heard.push(`any ${action}`));
  rtm.on('thread_closed', () => heard.push('thread_closed'));
  rtm.on('incoming_event', () => heard.push('incoming_event'));
  server.push('incoming_event');
  server.push('thread_closed');
  await settled();
  expect(heard).toEqual(['incoming_event', 'any incoming_event', 'thread_closed', 'any thread_closed']);
});

test('onAny gives what takes the handler away', async () => {
  const { rtm, server } = await connectedScene();
  const any: AnyPush[] = [];
  const stop = rtm.onAny((push) => any.push(push));
  stop();
  server.push('incoming_event');
  await settled();
  expect(any).toEqual([]);
});

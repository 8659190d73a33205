import { expect, test } from 'vitest';
import { DisconnectedError } from './errors/disconnected-error.ts';
import { connectedScene, createScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const closing = (chat_id: string) => ({ chat_id, thread_id: 'a-thread', user_id: 'a-user' });

test('a loop gets the pushes of its name from the moment of pushes()', async () => {
  const { rtm, server } = await connectedScene();
  server.push('thread_closed', closing('before'));
  await settled();
  const closed = rtm.pushes('thread_closed');
  server.push('thread_closed', closing('a'));
  server.push('incoming_event');
  server.push('thread_closed', closing('b'));
  await settled();
  const chats: string[] = [];
  for await (const { chat_id } of closed) if (chats.push(chat_id) === 2) break;
  expect(chats).toEqual(['a', 'b']);
});

test('two loops each get every push', async () => {
  const { rtm, server } = await connectedScene();
  const loops = [rtm.pushes('thread_closed'), rtm.pushes('thread_closed')].map(async (pushes) => {
    const chats: string[] = [];
    for await (const { chat_id } of pushes) chats.push(chat_id);
    return chats;
  });
  for (const chat of ['a', 'b', 'c']) server.push('thread_closed', closing(chat));
  await settled();
  rtm.close();
  expect(await Promise.all(loops)).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

test('a loop goes on over a lost connection', async () => {
  const { rtm, server, timers } = createScene();
  const pushes = rtm.pushes('thread_closed');
  await rtm.connect();
  server.push('thread_closed', closing('a'));
  await settled();
  server.drop();
  await timers.pass(1_000);
  server.push('thread_closed', closing('b'));
  await settled();
  expect((await pushes.next()).value).toEqual(closing('a'));
  expect((await pushes.next()).value).toEqual(closing('b'));
});

test('close() ends a loop without an error', async () => {
  const { rtm } = await connectedScene();
  const next = rtm.pushes('thread_closed').next();
  rtm.close();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('a loop that begins when the client is closed is over at once', async () => {
  const { rtm, server } = await connectedScene();
  server.disconnect('access_token_revoked');
  await settled();
  const reached: unknown[] = [];
  for await (const push of rtm.pushes('thread_closed')) reached.push(push);
  expect(reached).toEqual([]);
  expect(server.listeners).toBe(0);
});

test('a loop may begin just before the client is connected again', async () => {
  const { rtm, server } = await connectedScene();
  rtm.close();
  const pushes = rtm.pushes('thread_closed');
  await rtm.connect();
  server.push('thread_closed', closing('a'));
  expect((await pushes.next()).value).toEqual(closing('a'));
});

test('an end of the server that is final ends a loop with its reason', async () => {
  const { rtm, server } = await connectedScene();
  const last = rtm.pushes('agent_disconnected');
  const next = rtm.pushes('thread_closed').next();
  server.disconnect('agent_deleted');
  const error = await next.catch((error) => error);
  expect(error).toBeInstanceOf(DisconnectedError);
  expect(error).toMatchObject({ reason: 'agent_deleted' });
  expect(await last.next()).toEqual({ done: false, value: { reason: 'agent_deleted' } });
  await expect(last.next()).rejects.toBe(error);
});

test('a loop that a handler leaves gets no push that is just told', async () => {
  const { rtm, server } = await connectedScene();
  const pushes: ReturnType<typeof rtm.pushes<'thread_closed'>>[] = [];
  rtm.on('thread_closed', () => void pushes[0]?.return());
  pushes.push(rtm.pushes('thread_closed'));
  const next = pushes[0]?.next();
  server.push('thread_closed', closing('a'));
  expect(await next).toEqual({ done: true, value: undefined });
});

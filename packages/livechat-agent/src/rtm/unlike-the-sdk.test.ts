import { expect, test } from 'vitest';
import { connectedScene, hello } from './testing/scene.ts';

// What a user of the vendor's own SDK has to live with, and a user of this client has not.

test('a call that gets no answer fails (the SDK waits forever)', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.answer('send_event', () => new Promise(() => {}));
  const failed = expect(rtm.chats.sendEvent(hello)).rejects.toMatchObject({
    name: 'CallTimeoutError',
    message: 'send_event got no answer within 15000 ms.',
  });
  await timers.pass(15_000);
  await failed;
});

test('a lost connection is replaced, and logged in (the SDK does not connect again)', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.drop();
  await timers.pass(500);
  await expect(rtm.chats.sendEvent(hello)).resolves.toHaveProperty('thread_id');
  expect(server.logins).toHaveLength(2);
});

test('calls under way fail when the connection is lost (the SDK leaves them pending)', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.answer('send_event', () => new Promise(() => {}));
  const answers = Promise.allSettled([rtm.chats.sendEvent(hello), rtm.chats.sendEvent(hello)]);
  await timers.pass(0);
  server.drop();
  const failed = { reason: { name: 'DisconnectedError', mayHaveBeenExecuted: true } };
  expect(await answers).toMatchObject([failed, failed]);
});

test('calls under way fail when the caller closes (the SDK leaves them pending)', async () => {
  const { rtm, server } = await connectedScene();
  server.answer('send_event', () => new Promise(() => {}));
  const answer = rtm.chats.sendEvent(hello);
  rtm.close();
  await expect(answer).rejects.toMatchObject({
    name: 'DisconnectedError',
    message: 'send_event got no answer: The client was closed. It may have been done.',
  });
});

test('a push has several handlers, whose type is that of the push (the SDK takes one, untyped)', async () => {
  const { rtm, server, timers } = await connectedScene();
  const texts: (string | undefined)[] = [];
  rtm.on('incoming_event', ({ event }) => texts.push(event.type));
  rtm.on('incoming_event', (push) => texts.push(push.chat_id));
  server.push('incoming_event', { chat_id: 'a-chat', event: { type: 'message' } });
  await timers.pass(0);
  expect(texts).toEqual(['message', 'a-chat']);
  // @ts-expect-error there is no such field
  rtm.on('incoming_event', (push) => push.nothing);
  // @ts-expect-error there is no such push
  rtm.on('incoming_evnt', () => {});
});

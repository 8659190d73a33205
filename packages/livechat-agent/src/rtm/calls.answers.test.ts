import { expect, test } from 'vitest';
import { ProtocolError } from './errors/protocol-error.ts';
import { holdAnswers, repeatTexts, say } from './testing/messages.ts';
import { connectedScene, hello } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const response = (request_id: unknown, payload: unknown = {}) =>
  JSON.stringify({ request_id, action: 'send_event', type: 'response', success: true, payload });

test('each of many calls at once gets its own answer', async () => {
  const { rtm, server, timers } = await connectedScene();
  const timersBefore = timers.size;
  repeatTexts(server);
  const texts = Array.from({ length: 500 }, (_, index) => `message ${index}`);
  const answers = await Promise.all(texts.map((text) => say(rtm, text)));
  expect(answers.map(({ thread_id }) => thread_id)).toEqual(texts);
  expect(timers.size).toBe(timersBefore);
});

test('answers may come in any order', async () => {
  const { rtm, server } = await connectedScene();
  const { answers } = holdAnswers(server);
  const answered: string[] = [];
  const calls = ['a', 'b', 'c'].map(async (text) => answered.push((await say(rtm, text)).thread_id));
  await settled();
  for (const text of ['c', 'a', 'b']) answers.get(text)?.();
  await Promise.all(calls);
  expect(answered).toEqual(['c', 'a', 'b']);
});

test('a call sends the action, the payload and a request id that no other call has', async () => {
  const { rtm, server } = await connectedScene();
  await rtm.chats.sendEvent(hello);
  await rtm.chats.sendEvent(hello, { author_id: 'a-bot' });
  const [, first, second] = server.received;
  expect(first).toEqual({ request_id: expect.any(String), action: 'send_event', payload: hello });
  expect(second).toEqual({ ...first, request_id: expect.any(String), author_id: 'a-bot' });
  expect(new Set(server.received.map(({ request_id }) => request_id)).size).toBe(3);
});

test('a second answer to a call is ignored', async () => {
  const { rtm, server } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  server.answer('send_event', (_, { request_id }) => {
    server.send(response(request_id, { thread_id: 'first' }));
    return { thread_id: 'second' };
  });
  expect(await say(rtm, 'Hello')).toEqual({ thread_id: 'first' });
  await settled();
  expect(errors).toEqual([]);
});

const unasked: unknown[] = ['99', '0', '-1', '', 'a', '__proto__', null, undefined, 1, ['1'], {}, { toString: 1 }];

test.each(unasked.map((id) => [id]))('an answer to %j is told as an error, and settles no call', async (id) => {
  const { rtm, server } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  const { answers } = holdAnswers(server);
  const call = say(rtm, 'Hello');
  await settled();
  server.send(response(id));
  await settled();
  expect(errors).toEqual([expect.any(ProtocolError)]);
  expect(errors[0]).toMatchObject({
    message: 'The server sent no push and no answer to a call.',
    frame: response(id),
  });
  answers.get('Hello')?.();
  expect(await call).toEqual({ thread_id: 'Hello' });
});

test('an answer without payload is undefined', async () => {
  const { rtm } = await connectedScene();
  expect(await rtm.chats.closeThread({ chat_id: 'a-chat' })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { DisconnectedError } from './errors/disconnected-error.ts';
import { repeatTexts, say, textsIn } from './testing/messages.ts';
import { connectedScene, createScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error) => error,
  );

test.each(['wait', 'fail'] as const)('before connect() a call fails at once (whenDisconnected: %s)', async (option) => {
  const { rtm } = createScene({ whenDisconnected: option });
  const error = await failureOf(say(rtm, 'Hello'));
  expect(error).toBeInstanceOf(DisconnectedError);
  expect(error).toMatchObject({
    message: 'send_event was not sent: the client is idle. Call connect() first.',
    mayHaveBeenExecuted: false,
  });
});

test.each(['wait', 'fail'] as const)('after close() a call fails at once (whenDisconnected: %s)', async (option) => {
  const { rtm, server } = await connectedScene({ whenDisconnected: option });
  rtm.close();
  expect(await failureOf(say(rtm, 'Hello'))).toMatchObject({
    message: 'send_event was not sent: the client is closed. Call connect() first.',
    mayHaveBeenExecuted: false,
  });
  await settled();
  expect(textsIn(server)).toEqual([]);
});

test('calls made while connecting wait, and are sent in their order', async () => {
  const { rtm, server } = createScene();
  repeatTexts(server);
  void rtm.connect();
  const texts = ['a', 'b', 'c', 'd'];
  const answers = await Promise.all(texts.map((text) => say(rtm, text)));
  expect(answers.map(({ thread_id }) => thread_id)).toEqual(texts);
  expect(textsIn(server)).toEqual(texts);
});

test('calls made while waiting for the next attempt wait, and are sent once, after the login', async () => {
  const { rtm, server, timers } = await connectedScene();
  repeatTexts(server);
  server.drop();
  await settled();
  expect(rtm.state).toBe('waiting');
  const texts = ['a', 'b', 'c'];
  const calls = Promise.all(texts.map((text) => say(rtm, text)));
  await timers.pass(1_000);
  expect((await calls).map(({ thread_id }) => thread_id)).toEqual(texts);
  expect(server.received.map(({ action }) => action)).toEqual(['login', 'login', ...texts.map(() => 'send_event')]);
  expect(textsIn(server)).toEqual(texts);
});

test('calls that wait survive attempts that fail', async () => {
  const { rtm, server, timers } = createScene();
  repeatTexts(server);
  server.refuse();
  void rtm.connect();
  const call = say(rtm, 'patient');
  await timers.pass(5_000);
  expect(textsIn(server)).toEqual([]);
  server.allow();
  await timers.pass(10_000);
  expect(await call).toEqual({ thread_id: 'patient' });
});

test.each(['connecting', 'waiting'] as const)('with whenDisconnected: fail, a call fails while %s', async (state) => {
  const { rtm, server } = createScene({ whenDisconnected: 'fail' });
  if (state === 'waiting') server.refuse();
  void rtm.connect();
  if (state === 'waiting') await settled();
  expect(rtm.state).toBe(state);
  expect(await failureOf(say(rtm, 'Hello'))).toMatchObject({
    kind: 'connection',
    message: `send_event was not sent: the client is ${state}.`,
    mayHaveBeenExecuted: false,
  });
});

test('a call that is made as soon as the client is ready comes after those that waited', async () => {
  const { rtm, server } = createScene();
  repeatTexts(server);
  void rtm.connect();
  const waited = say(rtm, 'waited');
  const later = new Promise((resolve) => {
    rtm.on('state', ({ to }) => to === 'ready' && resolve(say(rtm, 'later')));
  });
  await Promise.all([waited, later]);
  expect(textsIn(server)).toEqual(['waited', 'later']);
});

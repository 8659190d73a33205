import { getEventListeners } from 'node:events';
import { AbortedError, ArgumentError } from '@colloquy/core';
import { expect, test } from 'vitest';
import { CallTimeoutError } from './errors/call-timeout-error.ts';
import { holdAnswers, repeatTexts, say, textsIn } from './testing/messages.ts';
import { connectedScene, createScene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no failure',
    (error) => error,
  );

test.each([
  [undefined, undefined, 15_000],
  [2_000, undefined, 2_000],
  [2_000, 500, 500],
  [500, 2_000, 2_000],
])('with the timeout %j of the client and %j of the call, a call fails after %d ms', async (all, one, limit) => {
  const { rtm, server, timers } = await connectedScene({ ...(all && { timeout: all }), pingTimeout: 60_000 });
  holdAnswers(server);
  let error: unknown;
  void failureOf(say(rtm, 'Hello', { timeout: one })).then((failure) => (error = failure));
  await timers.pass(limit - 1);
  expect(error).toBeUndefined();
  await timers.pass(1);
  expect(error).toBeInstanceOf(CallTimeoutError);
  expect(error).toMatchObject({
    kind: 'timeout',
    message: `send_event got no answer within ${limit} ms.`,
    mayHaveBeenExecuted: true,
  });
});

test('a call without end waits as long as it takes', async () => {
  const { rtm, server, timers } = await connectedScene();
  const { answers } = holdAnswers(server);
  const call = say(rtm, 'Hello', { timeout: Number.POSITIVE_INFINITY });
  await timers.pass(24 * 60 * 60 * 1_000);
  answers.get('Hello')?.();
  expect(await call).toEqual({ thread_id: 'Hello' });
});

test('an answer that comes too late is ignored', async () => {
  const { rtm, server, timers } = await connectedScene({ timeout: 100 });
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  const { answers } = holdAnswers(server);
  const late = failureOf(say(rtm, 'late'));
  await timers.pass(100);
  expect(await late).toBeInstanceOf(CallTimeoutError);
  answers.get('late')?.();
  const next = say(rtm, 'next');
  await settled();
  answers.get('next')?.();
  expect(await next).toEqual({ thread_id: 'next' });
  expect(errors).toEqual([]);
});

test('a call whose time is over before there is a connection is not sent, nor later', async () => {
  const { rtm, server, timers } = createScene();
  server.refuse();
  void rtm.connect();
  const call = failureOf(say(rtm, 'Hello', { timeout: 300 }));
  await timers.pass(300);
  expect(await call).toMatchObject({
    message: 'send_event got no connection within 300 ms.',
    mayHaveBeenExecuted: false,
  });
  server.allow();
  await timers.pass(1_000);
  expect(rtm.state).toBe('ready');
  expect(textsIn(server)).toEqual([]);
});

test.each([0, -1, Number.NaN, 2 ** 31])('a timeout of %d ms is refused, and nothing is sent', async (timeout) => {
  const { rtm, server } = await connectedScene();
  const error = await failureOf(say(rtm, 'Hello', { timeout }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect((error as Error).message).toMatch(/^timeout must be milliseconds up to 2147483647, or Infinity, not /);
  expect(textsIn(server)).toEqual([]);
});

test('a call with an aborted signal is not sent', async () => {
  const { rtm, server } = await connectedScene();
  const error = await failureOf(say(rtm, 'Hello', { signal: AbortSignal.abort('why') }));
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ message: 'send_event was aborted.', kind: 'aborted', cause: 'why' });
  await settled();
  expect(textsIn(server)).toEqual([]);
});

test('a signal ends a call, and its answer is ignored', async () => {
  const { rtm, server, timers } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  const timersBefore = timers.size;
  const { answers } = holdAnswers(server);
  const controller = new AbortController();
  const call = failureOf(say(rtm, 'Hello', controller));
  await settled();
  controller.abort();
  expect(await call).toMatchObject({ kind: 'aborted', cause: { name: 'AbortError' } });
  expect(timers.size).toBe(timersBefore);
  answers.get('Hello')?.();
  await settled();
  expect(errors).toEqual([]);
});

test('a signal ends a call that waits for a connection, which is not sent then', async () => {
  const { rtm, server } = createScene();
  const controller = new AbortController();
  const connected = rtm.connect();
  const call = failureOf(say(rtm, 'Hello', controller));
  controller.abort();
  expect(await call).toBeInstanceOf(AbortedError);
  await connected;
  await settled();
  expect(textsIn(server)).toEqual([]);
});

test('a signal has no listener left when its calls are over', async () => {
  const { rtm, server } = await connectedScene();
  repeatTexts(server);
  const { signal } = new AbortController();
  const listeners = () => getEventListeners(signal, 'abort').length;
  const calls = ['a', 'b'].map((text) => say(rtm, text, { signal }));
  expect(listeners()).toBe(2);
  await Promise.all(calls);
  expect(listeners()).toBe(0);
  const lost = failureOf(say(rtm, 'lost', { signal }));
  server.drop();
  await lost;
  expect(listeners()).toBe(0);
});

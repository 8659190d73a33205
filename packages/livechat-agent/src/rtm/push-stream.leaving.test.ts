import { getEventListeners } from 'node:events';
import { AbortedError } from '@colloquy/core';
import { expect, test } from 'vitest';
import { collect, createStream, done } from './testing/fed-stream.ts';

test('break ends it', async () => {
  const { stream, feed, listeners } = createStream();
  for (const value of [1, 2, 3]) feed.push(value);
  expect(await collect(stream, 2)).toEqual([1, 2]);
  expect(listeners()).toBe(0);
  expect(await stream.next()).toEqual(done);
});

test('return() before the loop ends it, whatever was kept', async () => {
  const { stream, feed, listeners } = createStream();
  feed.push(1);
  expect(await stream.return()).toEqual(done);
  expect(listeners()).toBe(0);
  expect(await collect(stream)).toEqual([]);
});

test('return() ends it while a loop waits', async () => {
  const { stream, listeners } = createStream();
  const collected = collect(stream);
  await null;
  expect(await stream.return()).toEqual(done);
  expect(await collected).toEqual([]);
  expect(listeners()).toBe(0);
});

test('throw() ends it', async () => {
  const { stream, listeners } = createStream();
  await expect(stream.throw(new Error('thrown'))).rejects.toThrow('thrown');
  expect(listeners()).toBe(0);
});

test('a loop can be left by await using', async () => {
  const { stream, listeners } = createStream();
  await stream[Symbol.asyncDispose]();
  expect(listeners()).toBe(0);
});

test('a signal ends it at once', async () => {
  const controller = new AbortController();
  const { stream, feed, listeners } = createStream(controller);
  feed.push(1);
  controller.abort('why');
  expect(listeners()).toBe(0);
  const error = await stream.next().catch((error) => error);
  expect(error).toBeInstanceOf(AbortedError);
  expect(error).toMatchObject({ message: 'pushes was aborted.', cause: 'why' });
});

test('a signal that is aborted already ends it at once', async () => {
  const { stream, listeners } = createStream({ signal: AbortSignal.abort() });
  expect(listeners()).toBe(0);
  await expect(stream.next()).rejects.toThrow(AbortedError);
});

test.each<[string, (made: ReturnType<typeof createStream>) => unknown]>([
  ['its end', ({ feed }) => feed.end()],
  ['an overflow', ({ feed }) => feed.push(1)],
  ['return()', ({ stream }) => stream.return()],
])('after %s, its signal has no listener', (_, finish) => {
  const { signal } = new AbortController();
  const made = createStream({ signal, limit: 0 });
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  finish(made);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

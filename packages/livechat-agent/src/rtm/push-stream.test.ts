import { expect, test } from 'vitest';
import { OverflowError } from './push-stream.ts';
import { collect, createStream, done } from './testing/fed-stream.ts';

test('what came before the loop is not lost, nor is its order', async () => {
  const { stream, feed, listeners } = createStream();
  for (const value of [1, 2, 3]) feed.push(value);
  const collected = collect(stream, 5);
  await null;
  feed.push(4);
  feed.push(5);
  expect(await collected).toEqual([1, 2, 3, 4, 5]);
  expect(listeners()).toBe(0);
});

test('several next() at once get one push each, in order', async () => {
  const { stream, feed } = createStream();
  const values = Promise.all([stream.next(), stream.next(), stream.next()]);
  feed.push(1);
  await null;
  feed.push(2);
  feed.push(3);
  expect((await values).map(({ value }) => value)).toEqual([1, 2, 3]);
});

test('the end comes after what was kept', async () => {
  const { stream, feed, listeners } = createStream();
  feed.push(1);
  feed.end();
  expect(listeners()).toBe(0);
  expect(await collect(stream)).toEqual([1]);
  expect(await stream.next()).toEqual(done);
});

test('so does an error, which comes once', async () => {
  const { stream, feed, listeners } = createStream();
  feed.push(1);
  feed.end(new Error('over'));
  feed.end(new Error('more than over'));
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  await expect(stream.next()).rejects.toThrow(/^over$/);
  expect(await stream.next()).toEqual(done);
  expect(listeners()).toBe(0);
});

test('a loop that waits is told of the end', async () => {
  const [ending, failing] = [createStream(), createStream()];
  const outcomes = Promise.allSettled([collect(ending.stream), collect(failing.stream)]);
  await null;
  ending.feed.end();
  failing.feed.end('why');
  expect(await outcomes).toEqual([
    { status: 'fulfilled', value: [] },
    { status: 'rejected', reason: 'why' },
  ]);
});

test('as many pushes may wait as the limit says; one more ends the loop with an error', async () => {
  const { stream, feed, listeners } = createStream({ limit: 2 });
  for (const value of [1, 2]) feed.push(value);
  expect(listeners()).toBe(1);
  feed.push(3);
  expect(listeners()).toBe(0);
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  expect(await stream.next()).toEqual({ done: false, value: 2 });
  const error = await stream.next().catch((error) => error);
  expect(error).toBeInstanceOf(OverflowError);
  expect(error).toMatchObject({
    kind: 'connection',
    message: 'More than 2 pushes wait. Take them faster, or give a higher limit.',
  });
});

test('1,000 may wait by default, and a loop that keeps up has no limit', async () => {
  const { stream, feed, listeners } = createStream();
  for (let value = 0; value < 3_000; value += 1) {
    feed.push(value);
    if (value >= 1_000) await stream.next();
    if (value === 999) await stream.next();
  }
  expect(listeners()).toBe(1);
  feed.push(3_000);
  expect(listeners()).toBe(1);
  feed.push(3_001);
  expect(listeners()).toBe(0);
});

import { describe, expect, test } from 'vitest';
import type { RateLimit } from './rate-limit.ts';
import { Turns } from './testing/turns.ts';

const limit: RateLimit = { requests: 2, seconds: 10, per: 'ip' };

describe('turns', () => {
  test('are free below the limit, and then come when the oldest one is a period old', async () => {
    const turns = new Turns(limit);
    turns.queue('a');
    await turns.clock.pass(4_000);
    turns.queue('b', 'c', 'd', 'e');
    await turns.clock.pass(20_000);
    expect(turns.taken).toEqual([
      ['a', 0],
      ['b', 4],
      ['c', 10],
      ['d', 14],
      ['e', 20],
    ]);
  });

  test('are given first come, first served', async () => {
    const turns = new Turns({ ...limit, requests: 1 });
    const names = ['a', 'b', 'c', 'd', 'e'];
    turns.queue(...names);
    await turns.clock.pass(25_000);
    turns.queue('f');
    await turns.clock.pass(100_000);
    expect(turns.taken.map(([name]) => name)).toEqual([...names, 'f']);
  });

  test('are not taken by who gives up, first in the queue or behind', async () => {
    const turns = new Turns(limit);
    const [first, second] = [new AbortController(), new AbortController()];
    turns.queue('a', 'b');
    const gaveUp = Promise.allSettled([turns.want('c', first.signal), turns.want('d', second.signal)]);
    turns.queue('e', 'f');
    await turns.clock.pass(1_000);
    second.abort('enough');
    first.abort('enough');
    await turns.clock.pass(10_000);
    expect(await gaveUp).toEqual([
      { status: 'rejected', reason: 'enough' },
      { status: 'rejected', reason: 'enough' },
    ]);
    expect(turns.taken).toEqual([
      ['a', 0],
      ['b', 0],
      ['e', 10],
      ['f', 10],
    ]);
    expect(turns.clock.sleepers).toBe(0);
  });

  test('are not taken by who has given up before', async () => {
    const turns = new Turns({ ...limit, requests: 1 });
    await expect(turns.want('a', AbortSignal.abort('enough'))).rejects.toBe('enough');
    await turns.want('b');
    expect(turns.taken).toEqual([['b', 0]]);
  });

  test('are waited for with a word on how long', async () => {
    const turns = new Turns({ ...limit, requests: 1 });
    turns.queue('a', 'b');
    await turns.clock.pass(3_000);
    turns.queue('c');
    await turns.clock.pass(20_000);
    expect(turns.waits).toEqual([
      ['b', 10_000],
      ['c', 17_000],
    ]);
  });
});

test('300 calls in 5 minutes are exactly that', async () => {
  const turns = new Turns({ requests: 300, seconds: 300, per: 'ip' });
  turns.queue(...Array.from({ length: 601 }, (_, index) => `${index}`));
  await turns.clock.pass(299_999);
  expect(turns.taken).toHaveLength(300);
  await turns.clock.pass(1);
  expect(turns.taken).toHaveLength(600);
  await turns.clock.pass(299_999);
  expect(turns.taken).toHaveLength(600);
  await turns.clock.pass(1);
  expect(turns.taken).toHaveLength(601);
});

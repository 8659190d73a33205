import { describe, expect, test } from 'vitest';
import type { WaitEvent } from './events.ts';
import type { ClientOptions } from './options.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import { StoppedClock, settled } from './testing/clock.ts';
import { caught, connect, get, surface } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';

const perAddress: RateLimit = { requests: 1, seconds: 10, per: 'ip' };
const limitedTo = (limit: RateLimit) => ({ ...surface, limit: rateLimit(limit) });

describe('connections', () => {
  /** How many of these connections can send at once, if the limit is one call each. */
  async function sentAtOnce(limit: RateLimit, ...options: Partial<ClientOptions>[]): Promise<number> {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(200);
    const limited = limitedTo(limit);
    const controller = new AbortController();
    const calls = options.map((own) =>
      connect({ fetch, ...own }, clock, limited).send(get, ['a', { signal: controller.signal }]),
    );
    await settled();
    const count = sent.length;
    controller.abort();
    await Promise.allSettled(calls);
    return count;
  }

  const ann = { auth: { token: 'ann' } };
  const bob = { auth: { token: 'bob' } };
  const elsewhere = { baseUrl: 'https://other.example.com/v4' };

  test('to the same host share its limit', async () => {
    expect(await sentAtOnce(perAddress, ann, ann, bob, { ...bob, baseUrl: 'https://api.example.com/v5' })).toBe(1);
  });

  test('to different hosts do not', async () => {
    expect(await sentAtOnce(perAddress, ann, { ...ann, ...elsewhere })).toBe(2);
  });

  test('share a limit per credentials only if they have the same', async () => {
    const perCredentials: RateLimit = { ...perAddress, per: 'credential' };
    expect(await sentAtOnce(perCredentials, ann, bob)).toBe(2);
    expect(await sentAtOnce(perCredentials, ann, ann)).toBe(1);
    expect(await sentAtOnce(perCredentials, ann, { ...ann, ...elsewhere })).toBe(2);
  });

  test('do not wait with rateLimit: false, and take no turn then', async () => {
    const free = { ...ann, rateLimit: false };
    expect(await sentAtOnce(perAddress, free, free, free)).toBe(3);
    expect(await sentAtOnce(perAddress, free, ann, free)).toBe(3);
  });

  test('do not wait for an API without a limit', async () => {
    const { fetch, sent } = replying(200);
    const connection = connect({ fetch }, new StoppedClock());
    await Promise.all(Array.from({ length: 500 }, () => connection.send(get, ['a'])));
    expect(sent).toHaveLength(500);
  });
});

describe('a call', () => {
  test('tells when it waits', async () => {
    const clock = new StoppedClock();
    const events: WaitEvent[] = [];
    const { fetch } = replying(200);
    const connection = connect({ fetch, onWait: (event) => events.push(event) }, clock, limitedTo(perAddress));
    const calls = Promise.all([connection.send(get, ['a']), connection.send(get, ['b'])]);
    await clock.pass(10_000);
    await calls;
    expect(events).toEqual([
      {
        call: expect.any(Number),
        operationId: 'agents.get',
        method: 'GET',
        url: 'https://api.example.com/v4/agents/b',
        attempt: 1,
        milliseconds: 10_000,
      },
    ]);
  });

  test('takes a turn for each attempt', async () => {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(() => new Response(null, { status: 503, headers: { 'retry-after': '0' } }), 200);
    const call = connect({ fetch }, clock, limitedTo(perAddress)).send(get, ['a']);
    await clock.pass(9_999);
    expect(sent).toHaveLength(1);
    await clock.pass(1);
    await call;
    expect(sent).toHaveLength(2);
  });

  test('that is aborted while it waits lets the next one have its turn', async () => {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(200);
    const connection = connect({ fetch }, clock, limitedTo(perAddress));
    const controller = new AbortController();
    await connection.send(get, ['a']);
    const aborted = caught(connection.send(get, ['b', { signal: controller.signal }]));
    const next = connection.send(get, ['c']);
    await settled();
    controller.abort('enough');
    expect(await aborted).toMatchObject({ kind: 'aborted', cause: 'enough' });
    await clock.pass(10_000);
    await next;
    expect(sent.map(({ url }) => url.at(-1))).toEqual(['a', 'c']);
  });
});

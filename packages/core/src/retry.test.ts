import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { checkRetries, withRetries } from './retry.ts';

const noon = Date.UTC(2026, 0, 1, 12);

function clock(): Clock & { slept: number[] } {
  const slept: number[] = [];
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    slept.push(milliseconds);
  };
  return { slept, now: () => noon, random: () => 0.5, sleep };
}

type Outcome = number | { status: number; retryAfter: string } | 'broken';

/** A server that answers in turn, and what it was sent. */
function server(...outcomes: Outcome[]) {
  const bodies: string[] = [];
  const fetch = async (request: Request) => {
    bodies.push(await request.text());
    const outcome = outcomes[bodies.length - 1] ?? 200;
    if (outcome === 'broken') throw new ConnectionError('no answer');
    const { status, retryAfter } = typeof outcome === 'number' ? { status: outcome, retryAfter: null } : outcome;
    return new Response('{}', { status, headers: retryAfter === null ? {} : { 'retry-after': retryAfter } });
  };
  return { fetch, bodies };
}

function call(method: string, { fetch }: ReturnType<typeof server>, time = clock(), policy = {}) {
  const body = method === 'GET' ? {} : { body: 'the body' };
  const request = new Request('https://api.example.com/a', { method, ...body });
  return withRetries(fetch, { retries: 2, idempotent: false, ...policy }, time)(request);
}

describe('what cannot do anything twice is tried again', () => {
  test.each([408, 429, 500, 502, 503, 504])('after %d', async (status) => {
    const flaky = server(status);
    expect((await call('GET', flaky)).status).toBe(200);
    expect(flaky.bodies).toHaveLength(2);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s after a broken connection', async (method) => {
    expect((await call(method, server('broken', 'broken'))).status).toBe(200);
  });

  test('with the same body', async () => {
    const flaky = server(500, 500);
    await call('PUT', flaky);
    expect(flaky.bodies).toEqual(['the body', 'the body', 'the body']);
  });

  test('a POST that the server says it has not carried out', async () => {
    expect((await call('POST', server(429))).status).toBe(200);
    expect((await call('POST', server({ status: 503, retryAfter: '1' }))).status).toBe(200);
  });

  test('a POST that the caller calls idempotent', async () => {
    expect((await call('POST', server('broken', 500), clock(), { idempotent: true })).status).toBe(200);
  });
});

describe('what might do something twice is not', () => {
  test.each([500, 502, 503, 504])('POST after %d', async (status) => {
    const flaky = server(status);
    expect((await call('POST', flaky)).status).toBe(status);
    expect(flaky.bodies).toHaveLength(1);
  });

  test('POST after a broken connection', async () => {
    await expect(call('POST', server('broken'))).rejects.toThrow(ConnectionError);
  });
});

test.each([400, 401, 403, 404, 409])('%d is an answer', async (status) => {
  const flaky = server(status);
  expect((await call('GET', flaky)).status).toBe(status);
  expect(flaky.bodies).toHaveLength(1);
});

test('after the last attempt its outcome is given', async () => {
  expect((await call('GET', server(500, 502, 503))).status).toBe(503);
  await expect(call('GET', server('broken', 'broken', 'broken'))).rejects.toThrow(ConnectionError);
  const once = server(500);
  expect((await call('GET', once, clock(), { retries: 0 })).status).toBe(500);
});

describe('how long it waits', () => {
  const waits = async (...outcomes: Outcome[]) => {
    const time = clock();
    await call('GET', server(...outcomes), time, { retries: 10 });
    return time.slept;
  };

  test('twice as long each time up to a cap, with jitter', async () => {
    expect(await waits(...Array<Outcome>(7).fill(500))).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
  });

  test('as long as the server says, in seconds or until a date', async () => {
    const retryAfter = new Date(noon + 5_000).toUTCString();
    expect(await waits({ status: 429, retryAfter: '3' }, { status: 503, retryAfter })).toEqual([3_000, 5_000]);
  });

  test('not at all until a date that is over', async () => {
    const retryAfter = new Date(noon - 5_000).toUTCString();
    expect(await waits({ status: 429, retryAfter })).toEqual([0]);
  });

  test('by its own rule if it cannot read what the server says', async () => {
    expect(await waits({ status: 429, retryAfter: 'soon' })).toEqual([250]);
  });

  test('a wish for more than a minute is left to the caller', async () => {
    const busy = server({ status: 429, retryAfter: '61' });
    expect((await call('GET', busy)).status).toBe(429);
    expect(busy.bodies).toHaveLength(1);
  });
});

test('an aborted call is not tried again', async () => {
  const { fetch, bodies } = server(500);
  const request = new Request('https://api.example.com/a', { signal: AbortSignal.abort('enough') });
  await expect(withRetries(fetch, { retries: 2, idempotent: false }, clock())(request)).rejects.toBe('enough');
  expect(bodies).toHaveLength(1);
});

test.each([-1, 1.5, 11, Number.NaN])('%d retries are refused', (retries) => {
  expect(() => checkRetries(retries)).toThrow('retries must be a number from 0 to 10');
});

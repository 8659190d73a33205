import { describe, expect, test, vi } from 'vitest';
import type { Observers, RequestEvent, ResponseEvent } from './events.ts';
import { redacted } from './events.ts';
import { rateLimit } from './rate-limit.ts';
import { HastyClock } from './testing/clock.ts';
import { caught, connect, connectTo, create, get, list, surface } from './testing/connection.ts';
import { broken, replying } from './testing/fetch.ts';
import { answers } from './testing/server.ts';

/** Observers that write down everything. */
function recorder() {
  const events: [name: string, event: Record<string, unknown>][] = [];
  const note = (name: string) => (event: object) => void events.push([name, { ...event }]);
  const observers: Observers = {
    onRequest: note('onRequest'),
    onResponse: note('onResponse'),
    onRetry: note('onRetry'),
    onWait: note('onWait'),
  };
  return { observers, events, names: () => events.map(([name]) => name) };
}

test('a call is told from its first request to its answer', async () => {
  const { observers, events } = recorder();
  const connection = await connectTo(answers(200, {}, { 'x-request-id': 'r-1' }), observers);
  await connection.send(create, [{ name: 'Ann' }, { page: 2 }]);
  const call = events[0]?.[1].call;
  const known = {
    call: expect.any(Number),
    operationId: 'agents.create',
    method: 'POST',
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v4\/agents\?page=2$/),
    attempt: 1,
  };
  expect(events).toEqual([
    ['onRequest', { ...known, headers: { 'content-type': 'application/json', authorization: '[redacted]' } }],
    [
      'onResponse',
      {
        ...known,
        call,
        status: 200,
        headers: expect.objectContaining({ 'content-type': 'application/json', 'x-request-id': 'r-1' }),
        milliseconds: expect.any(Number),
      },
    ],
  ]);
  expect(events[1]?.[1].milliseconds).toBeGreaterThanOrEqual(0);
});

test('attempts are counted, and told with the reason for the next one', async () => {
  const { observers, events } = recorder();
  const busy = () => new Response(null, { status: 503, headers: { 'retry-after': '2' } });
  const { fetch } = replying(busy, broken, 200);
  await connect({ ...observers, fetch }).send(get, ['a']);
  expect(events.map(([name, { attempt }]) => [name, attempt])).toEqual([
    ['onRequest', 1],
    ['onResponse', 1],
    ['onRetry', 1],
    ['onRequest', 2],
    ['onRetry', 2],
    ['onRequest', 3],
    ['onResponse', 3],
  ]);
  const [status, error] = events.filter(([name]) => name === 'onRetry').map(([, event]) => event);
  expect(status).toMatchObject({ operationId: 'agents.get', method: 'GET', milliseconds: 2_000, reason: 503 });
  expect(error).toMatchObject({ milliseconds: 500, reason: { name: 'ConnectionError', cause: broken } });
});

test('all events of a call have its number, and other calls have others', async () => {
  const { observers, events, names } = recorder();
  const clock = new HastyClock();
  const limit = rateLimit({ requests: 1, seconds: 1, per: 'ip' });
  const { fetch } = replying(503, 200, 404);
  const connection = connect({ ...observers, fetch }, clock, { ...surface, limit });
  await connection.send(get, ['a']);
  await caught(connection.send(list, []));
  expect(names()).toEqual([
    ...['onRequest', 'onResponse', 'onRetry', 'onWait', 'onRequest', 'onResponse'],
    ...['onWait', 'onRequest', 'onResponse'],
  ]);
  const [first, second] = [events.slice(0, 6), events.slice(6)].map((own) => new Set(own.map(([, { call }]) => call)));
  expect([first?.size, second?.size]).toEqual([1, 1]);
  expect(first).not.toEqual(second);
});

test('a repeated request with a new token, and each redirect, is told as a request of the same attempt', async () => {
  const { observers, events } = recorder();
  const moved = () => new Response(null, { status: 302, headers: { location: '/v5/agents/a' } });
  const { fetch } = replying(401, moved, 200);
  const auth = { token: (refused?: string) => (refused ? 'new' : 'old') };
  await connect({ ...observers, fetch, auth }).send(get, ['a']);
  expect(events.map(([name, { attempt, url, status }]) => [name, attempt, url, status])).toEqual([
    ['onRequest', 1, 'https://api.example.com/v4/agents/a', undefined],
    ['onResponse', 1, 'https://api.example.com/v4/agents/a', 401],
    ['onRequest', 1, 'https://api.example.com/v4/agents/a', undefined],
    ['onResponse', 1, 'https://api.example.com/v4/agents/a', 302],
    ['onRequest', 1, 'https://api.example.com/v5/agents/a', undefined],
    ['onResponse', 1, 'https://api.example.com/v5/agents/a', 200],
  ]);
});

test('how long the head of the answer takes is told', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000);
  const events: ResponseEvent[] = [];
  const { fetch } = replying(() => {
    now.mockReturnValue(1_250);
    return new Response();
  });
  await connect({ fetch, onResponse: (event) => events.push(event) }).send(get, ['a']);
  now.mockRestore();
  expect(events[0]?.milliseconds).toBe(250);
});

describe('secrets', () => {
  test('are replaced in the headers, whatever their case', () => {
    const secrets = [
      'Authorization',
      'proxy-authorization',
      'Cookie',
      'set-cookie',
      'X-API-Key',
      'apikey',
      'x-auth-token',
    ];
    const headers = [...secrets, 'content-type', 'x-request-id'].map((name): [string, string] => [name, 'value']);
    expect(redacted(headers)).toEqual({
      ...Object.fromEntries(secrets.map((name) => [name, '[redacted]'])),
      'content-type': 'value',
      'x-request-id': 'value',
    });
  });

  test('are sent all the same', async () => {
    const events: RequestEvent[] = [];
    const { fetch, sent } = replying(200);
    const connection = connect({ fetch, headers: { 'X-Api-Key': 'key' }, onRequest: (event) => events.push(event) });
    await connection.send(get, ['a']);
    expect(sent[0]?.headers).toEqual({ 'x-api-key': 'key', authorization: 'Bearer secret' });
    expect(events[0]?.headers).toEqual({ 'x-api-key': '[redacted]', authorization: '[redacted]' });
  });

  test('are replaced in what comes back', async () => {
    const events: ResponseEvent[] = [];
    const connection = await connectTo(answers(204, undefined, { 'set-cookie': 'session=1' }), {
      onResponse: (event) => events.push(event),
    });
    await connection.send(get, ['a']);
    expect(events[0]?.headers['set-cookie']).toBe('[redacted]');
  });
});

describe('an observer changes nothing', () => {
  const failing = () => {
    throw new Error('the log is full');
  };

  test.each([
    ['throws', failing],
    ['rejects', async () => failing()],
    [
      'writes into what it gets',
      (event: object) => {
        for (const key of Object.keys(event)) Reflect.set(event, key, {});
      },
    ],
  ])('if it %s', async (_, observer) => {
    const observers = { onRequest: observer, onResponse: observer, onRetry: observer, onWait: observer };
    const limit = rateLimit({ requests: 1, seconds: 1, per: 'ip' });
    const { fetch, sent } = replying(503, () => Response.json({ id: 'a' }));
    const connection = connect({ ...observers, fetch }, new HastyClock(), { ...surface, limit });
    expect(await connection.send(get, ['a'])).toEqual({ id: 'a' });
    expect(sent.map(({ headers }) => headers)).toEqual([
      { authorization: 'Bearer secret' },
      { authorization: 'Bearer secret' },
    ]);
  });
});

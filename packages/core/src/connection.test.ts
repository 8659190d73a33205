import { describe, expect, test, vi } from 'vitest';
import { Connection } from './connection.ts';
import type { OperationInfo } from './operation.ts';
import type { ClientOptions } from './options.ts';
import { siteOf } from './site.ts';
import { caught, connect, connectTo, create, get, list, surface } from './testing/connection.ts';
import { broken, replying } from './testing/fetch.ts';
import { answers, cutsShort, hangsUp, recording, saysNothing, stalls } from './testing/server.ts';

const remove: OperationInfo = {
  operationId: 'chats.deleteMany',
  method: 'DELETE',
  path: '/chats',
  takes: ['form', 'query'],
  delimiters: { ids: ',' },
};

describe('what is sent', () => {
  test('method, path, query, body and headers, the last of which win', async () => {
    const { listener, seen } = recording();
    const connection = await connectTo(listener, { headers: { 'X-Every': 'client', 'x-other': 'client' } });
    await connection.send(create, [{ name: 'Ann' }, { page: 2 }, { headers: { 'X-Other': 'call' } }]);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v4/agents?page=2' });
    expect(seen[0]?.body.toString()).toBe('{"name":"Ann"}');
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
      'x-every': 'client',
      'x-other': 'call',
    });
  });

  test('a form, and lists in the query as the vendor takes them', async () => {
    const { listener, seen } = recording();
    const query = { conditions: [{ field: 'a' }], 'tag[]': ['x', 'y'], ids: [1, 2], none: undefined };
    await (await connectTo(listener)).send(remove, [{ '[0]': 1, '[1]': 2 }, query]);
    expect(seen[0]?.url).toBe('/v4/chats?conditions[0][field]=a&tag[]=x&tag[]=y&ids=1,2');
    expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(seen[0]?.body.toString()).toBe('[0]=1&[1]=2');
  });

  test('user name and password', async () => {
    const { listener, seen } = recording();
    await (await connectTo(listener, { auth: { username: 'ann', password: 'key' } })).send(get, ['a']);
    expect(seen[0]?.headers.authorization).toBe(`Basic ${btoa('ann:key')}`);
  });

  test('the headers that every call to the API must have, unless the client has its own', async () => {
    const { fetch, sent } = replying(200);
    const withHeaders = { ...surface, headers: { 'x-version': '2', 'x-kind': 'surface' } };
    await connect({ fetch, headers: { 'X-Kind': 'client' } }, undefined, withHeaders).send(get, ['a']);
    expect(sent[0]?.headers).toMatchObject({ 'x-version': '2', 'x-kind': 'client' });
  });

  test('never other credentials than those of the client', async () => {
    const { fetch, sent } = replying(200);
    await connect({ fetch }).send(get, ['a', { headers: { Authorization: 'Bearer other' } }]);
    expect(sent[0]?.headers).toEqual({ authorization: 'Bearer secret' });
  });

  test("to the vendor's address or the given one, with or without a slash at its end", async () => {
    const { fetch, sent } = replying(200);
    await connect({ fetch }).send(get, ['a']);
    await connect({ fetch, baseUrl: 'http://127.0.0.1:4010/v4//' }).send(get, ['a']);
    await connect({ fetch, baseUrl: 'https://eu.example.com' }).send(get, ['a']);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/v4/agents/a',
      'http://127.0.0.1:4010/v4/agents/a',
      'https://eu.example.com/agents/a',
    ]);
  });

  test('with what fetch takes besides, which cannot replace the call', async () => {
    const { fetch, sent } = replying(200);
    const dispatcher = {};
    await connect({ fetch, fetchOptions: { dispatcher, method: 'POST', headers: {} } }).send(get, ['a']);
    expect(sent[0]?.init).toMatchObject({ dispatcher, method: 'GET', headers: { authorization: 'Bearer secret' } });
  });

  test("with the platform's fetch as it is at the time of the call", async () => {
    const connection = connect();
    const { fetch, sent } = replying(200);
    vi.stubGlobal('fetch', fetch);
    await connection.send(get, ['a']);
    vi.unstubAllGlobals();
    expect(sent).toHaveLength(1);
  });

  test('nothing, if an argument is wrong', async () => {
    const { fetch, sent } = replying(200);
    const connection = connect({ fetch });
    for (const id of ['', '.', '..', undefined, {}]) {
      expect(await caught(connection.send(get, [id]))).toMatchObject({ kind: 'argument' });
    }
    for (const options of [{ timeout: -1 }, { attemptTimeout: 0 }, { retries: 11 }]) {
      expect(await caught(connection.send(get, ['a', options]))).toMatchObject({ kind: 'argument' });
    }
    expect(sent).toEqual([]);
  });
});

describe('the number of the site', () => {
  const withSite = { ...surface, site: siteOf('siteId') };
  const key = { username: 'ann@example.com', password: 'key' };

  test('goes with an API key', async () => {
    const { fetch, sent } = replying(200);
    const connection = connect({ fetch, auth: { ...key, siteId: 10_000 } as typeof key }, undefined, withSite);
    await connection.send(get, ['a']);
    await connection.send(list, [{ page: 2 }]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?siteId=10000', '?page=2&siteId=10000']);
  });

  test('does not go with a token', async () => {
    const { fetch, sent } = replying(200);
    await connect({ fetch }, undefined, withSite).send(get, ['a']);
    expect(new URL(sent[0]?.url ?? '').search).toBe('');
  });

  test('is asked for if it is missing', () => {
    expect(() => connect({ auth: key }, undefined, withSite)).toThrow('auth.siteId is missing');
  });
});

test.each<[string, Partial<ClientOptions>, string]>([
  ['an address that is not https', { baseUrl: 'http://api.example.com' }, 'baseUrl must be https'],
  ['no credentials', { auth: undefined as never }, 'auth must be'],
  ['a timeout that is none', { timeout: 0 }, 'timeout must be milliseconds'],
  ['a time for an attempt that is none', { attemptTimeout: -1 }, 'attemptTimeout must be milliseconds'],
  ['too many retries', { retries: 11 }, 'retries must be a number'],
])('a client with %s is refused', (_, options, message) => {
  expect(() => new Connection(surface, { auth: { token: 'secret' }, ...options })).toThrow(message);
  expect(() => connect(options, undefined, { ...surface, site: siteOf('siteId') })).toThrow(message);
});

describe('what comes back', () => {
  test('is data, or data and response', async () => {
    const connection = await connectTo(answers(201, { id: 'a' }));
    expect(await connection.send(get, ['a'])).toEqual({ id: 'a' });
    const { data, response } = await connection.send(get, ['a']).withResponse();
    expect(data).toEqual({ id: 'a' });
    expect(response.status).toBe(201);
  });

  test('is text if it is not JSON, and undefined if there is nothing', async () => {
    const page = await connectTo((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
    expect(await page.send(get, ['a'])).toBe('<p>');
    expect(await (await connectTo(answers(204))).send(get, ['a'])).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  test('an error of the server', async () => {
    const body = { error: { code: 'no_luck', message: 'Not today' } };
    const error = await caught((await connectTo(answers(404, body, { 'x-request-id': 'r-1' }))).send(get, ['a/b']));
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, body, isDocumented: true, requestId: 'r-1' });
    expect(error.message).toBe('GET /agents/a%2Fb answered 404: Not today (code no_luck)');
  });

  test('nobody answers', async () => {
    const error = await caught((await connectTo(hangsUp, { retries: 0 })).send(list, [{ secret: 'x' }]));
    expect(error).toMatchObject({ name: 'ConnectionError', kind: 'connection', method: 'GET', path: '/agents' });
    expect(error.message).toMatch(/^GET \/agents got no answer from 127\.0\.0\.1:\d+$/);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('the answer is cut short', async () => {
    const error = await caught((await connectTo(cutsShort, { retries: 0 })).send(get, ['a']));
    expect(error).toMatchObject({ kind: 'connection', method: 'GET', path: '/agents/a' });
    expect(error.message).toBe('GET /agents/a: the connection broke in the middle of the answer');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test.each([
    ['no answer', saysNothing],
    ['an answer that stops', stalls],
  ])('%s in time, that of the client or of the call', async (_, listener) => {
    const connection = await connectTo(listener, { timeout: 20 });
    const message = 'GET /agents/a took longer than 20 ms';
    expect(await caught(connection.send(get, ['a']))).toMatchObject({ name: 'TimeoutError', kind: 'timeout', message });
    const error = await caught(connection.send(get, ['a', { timeout: 10 }]));
    expect(error).toMatchObject({ message: 'GET /agents/a took longer than 10 ms', path: '/agents/a' });
  });

  test('a token function that gives no token in time', async () => {
    const { fetch, sent } = replying(200);
    const auth = { token: () => new Promise<string>(() => {}) };
    expect(await caught(connect({ auth, fetch, timeout: 10 }).send(get, ['a']))).toMatchObject({ kind: 'timeout' });
    expect(sent).toEqual([]);
  });

  test('a fetch that throws anything', async () => {
    const { fetch } = replying(broken);
    expect(await caught(connect({ fetch }).send(get, ['a']))).toMatchObject({ kind: 'connection', cause: broken });
  });
});

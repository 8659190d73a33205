import { getEventListeners } from 'node:events';
import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { Client } from './client.ts';
import type { Clock } from './clock.ts';
import type { ClientOptions } from './options.ts';
import { rateLimit } from './rate-limit.ts';
import { siteOf } from './site.ts';
import type { Surface } from './surface.ts';
import { HastyClock, StoppedClock } from './testing/clock.ts';
import { caught, get, surface } from './testing/connection.ts';
import { broken, replying } from './testing/fetch.ts';
import { answers, cutsShort, hangsUp, inTurn, recording, saysNothing, serve, stalls } from './testing/server.ts';

interface Agent {
  id: string;
}
interface Json<T> {
  headers: object;
  content: { 'application/json': T };
}
interface Paths {
  '/agents': {
    get: { parameters: { query?: { page?: number; ids?: string[] } }; responses: { 200: Json<Agent[]> } };
    post: {
      parameters: { path?: never };
      requestBody: { content: { 'application/json': object } };
      responses: { 201: Json<Agent>; 400: Json<{ error: object }> };
    };
  };
  '/agents/{id}': {
    get: { parameters: { path: { id: string } }; responses: { 200: Json<Agent>; 404: Json<{ error: object }> } };
  };
}

function client(options: Partial<ClientOptions> = {}, clock: Clock = new HastyClock(), to: Surface = surface) {
  return new Client<Paths>(to, { auth: { token: 'secret' }, ...options }, clock);
}

async function clientOf(listener: RequestListener, options: Partial<ClientOptions> = {}, clock?: Clock) {
  return client({ baseUrl: `${await serve(listener)}/v4`, ...options }, clock);
}

describe('a call by path', () => {
  test('has address, headers and credentials of the client', async () => {
    const { listener, seen } = recording(answers(200, [{ id: 'a' }]));
    const { http } = await clientOf(listener, { headers: { 'X-Every': 'call', 'x-other': 'client' } });
    const query = { page: 2, ids: ['a b', 'c'] };
    const { data, response } = await http.GET('/agents', { params: { query }, headers: { 'X-Other': 'call' } });
    expect(data).toEqual([{ id: 'a' }]);
    expect(response.status).toBe(200);
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/v4/agents?page=2&ids=a%20b&ids=c' });
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'x-every': 'call', 'x-other': 'call' });
  });

  test('sends a body as JSON or as what it is', async () => {
    const { listener, seen } = recording(answers(201, { id: 'a' }));
    const { http } = await clientOf(listener);
    const form = new FormData();
    form.set('name', 'Änn');
    await http.POST('/agents', { body: { name: 'Änn' } });
    await http.POST('/agents', { body: form });
    const [json, multipart] = seen;
    expect(json?.headers['content-type']).toBe('application/json');
    expect(json?.body.toString()).toBe('{"name":"Änn"}');
    const headers = { 'content-type': multipart?.headers['content-type'] ?? '' };
    expect((await new Response(multipart?.body, { headers }).formData()).get('name')).toBe('Änn');
  });

  test('gives an error of the server instead of throwing it', async () => {
    const { http } = await clientOf(answers(404, { error: { code: 7 } }));
    const { data, error, response } = await http.GET('/agents/{id}', { params: { path: { id: 'a' } } });
    expect([data, error, response.status]).toEqual([undefined, { error: { code: 7 } }, 404]);
  });

  test('has its path parameters encoded, and refuses those that lead elsewhere', async () => {
    const { listener, seen } = recording(answers(200, {}));
    const { http } = await clientOf(listener);
    await http.GET('/agents/{id}', { params: { path: { id: '../ä?#' } } });
    expect(seen[0]?.url).toBe('/v4/agents/..%2F%C3%A4%3F%23');
    for (const id of ['', '.', '..']) {
      const error = await caught(http.GET('/agents/{id}', { params: { path: { id } } }));
      expect(error).toMatchObject({ kind: 'argument' });
      expect(error.message).toContain('/agents/{id}: path parameter "id" must be a text or number');
    }
    expect(seen).toHaveLength(1);
  });

  test('is sent with the given fetch, and is seen by observers without a name', async () => {
    const { fetch, sent } = replying(() => Response.json([]));
    const operations: string[] = [];
    const { http } = client({ fetch, onRequest: ({ operationId }) => operations.push(operationId) });
    await http.GET('/agents');
    expect(sent.map(({ url }) => url)).toEqual(['https://api.example.com/v4/agents']);
    expect(operations).toEqual(['']);
  });

  test('goes through middleware of openapi-fetch', async () => {
    const { fetch, sent } = replying(() => Response.json([]));
    const { http } = client({ fetch });
    http.use({ onRequest: ({ request }) => void request.headers.set('x-middle', 'ware') });
    await http.GET('/agents');
    expect(sent[0]?.headers['x-middle']).toBe('ware');
  });

  test('does not take the credentials to another origin', async () => {
    const other = recording(answers(200, []));
    const elsewhere = await serve(other.listener);
    const { http } = await clientOf(answers(302, undefined, { location: `${elsewhere}/agents` }));
    expect((await http.GET('/agents')).response.status).toBe(302);
    http.use({ onRequest: () => new Request(`${elsewhere}/agents`) });
    const error = await caught(http.GET('/agents'));
    expect(error).toMatchObject({ kind: 'argument' });
    expect(other.seen).toEqual([]);
  });
});

describe('it shares with the methods', () => {
  test('the renewal of a refused token', async () => {
    const { fetch, sent } = replying(401, () => Response.json([]));
    const { http } = client({ fetch, auth: { token: (refused) => (refused ? 'new' : 'old') } });
    await http.GET('/agents');
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  test.each<[string, RequestListener]>([
    ['an error of the server', answers(503)],
    ['a connection that breaks', hangsUp],
    ['an answer that is cut short', cutsShort],
  ])('the retries after %s', async (_, failing) => {
    const { listener, seen } = recording(inTurn(failing, answers(200, [])));
    expect((await (await clientOf(listener)).http.GET('/agents')).data).toEqual([]);
    expect(seen).toHaveLength(2);
  });

  test('the care not to do anything twice', async () => {
    const { fetch, sent } = replying(503, 200);
    expect((await client({ fetch }).http.POST('/agents', { body: {} })).response.status).toBe(503);
    expect(sent).toHaveLength(1);
  });

  test('the body when it is tried again', async () => {
    const { listener, seen } = recording(inTurn(answers(429), answers(201, {})));
    await (await clientOf(listener)).http.POST('/agents', { body: { name: 'Änn' } });
    expect(seen.map(({ body }) => body.toString())).toEqual(['{"name":"Änn"}', '{"name":"Änn"}']);
  });

  test('the error if there is no answer, with the path below the base URL', async () => {
    const { http } = client({ fetch: replying(broken).fetch, retries: 0 });
    const error = await caught(http.GET('/agents', { params: { query: { page: 2 } } }));
    expect(error).toMatchObject({ kind: 'connection', method: 'GET', path: '/agents', cause: broken });
  });

  test.each([
    ['head', saysNothing],
    ['whole', stalls],
  ])('the timeout until the %s of the answer is here', async (_, listener) => {
    const { http } = await clientOf(listener, { timeout: 30 });
    expect(await caught(http.GET('/agents'))).toMatchObject({ kind: 'timeout', path: '/agents' });
  });

  test.each([
    ['head', saysNothing],
    ['whole', stalls],
  ])('the signal until the %s of the answer is here', async (_, listener) => {
    const controller = new AbortController();
    const { http } = await clientOf((request, response) => {
      listener(request, response);
      setImmediate(() => controller.abort('enough'));
    });
    const error = await caught(http.GET('/agents', { signal: controller.signal }));
    expect(error).toMatchObject({ kind: 'aborted', cause: 'enough' });
  });

  test('the rate limit', async () => {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(() => Response.json([]));
    const limit = rateLimit({ requests: 1, seconds: 10, per: 'ip' });
    const limited = client({ fetch }, clock, { ...surface, limit });
    await limited.send(get, ['a']);
    const call = limited.http.GET('/agents');
    await clock.pass(9_999);
    expect(sent).toHaveLength(1);
    await clock.pass(1);
    await call;
    expect(sent).toHaveLength(2);
  });

  test('the number of the site', async () => {
    const { fetch, sent } = replying(() => Response.json([]));
    const auth = { username: 'ann@example.com', password: 'key', siteId: 10_000 };
    const { http } = client({ fetch, auth }, undefined, { ...surface, site: siteOf('siteId') });
    await http.GET('/agents', { params: { query: { page: 2 } } });
    expect(sent[0]?.url).toBe('https://api.example.com/v4/agents?page=2&siteId=10000');
  });
});

test('an answer can be read as text, bytes or stream', async () => {
  const { http } = client({ fetch: replying(() => new Response('text')).fetch });
  expect((await http.GET('/agents', { parseAs: 'text' })).data).toBe('text');
  expect((await http.GET('/agents', { parseAs: 'arrayBuffer' })).data).toEqual(new TextEncoder().encode('text').buffer);
  const { data } = await http.GET('/agents', { parseAs: 'stream' });
  expect(await new Response(data as unknown as ReadableStream).text()).toBe('text');
});

test('the http client is made once, when it is asked for', () => {
  const one = client();
  expect(one.http).toBe(one.http);
});

test('calls that share a signal leave no listener on it', async () => {
  const { signal } = new AbortController();
  const { http } = client({ fetch: replying(() => Response.json([]), 404, broken).fetch, retries: 0 });
  const calls = Array.from({ length: 100 }, () => http.GET('/agents', { signal }));
  await Promise.allSettled(calls);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

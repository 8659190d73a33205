import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Connection } from './connection.ts';
import { isColloquyError } from './errors/colloquy-error.ts';
import type { ClientOptions } from './options.ts';

const surface = {
  id: 'test',
  baseUrl: 'https://api.example.com/v4',
  errorFields: { code: '/error/code', message: '/error/message' },
};
const get = { operationId: 'agents.get', method: 'GET', path: '/agents/{id}', takes: [] } as const;
const search = { operationId: 'agents.search', method: 'POST', path: '/agents', takes: ['body', 'query'] } as const;

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** A connection to a real server that answers as told. */
async function connectionTo(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v4`;
  return new Connection(surface, { auth: { token: 'secret' }, baseUrl, retries: 0, ...options });
}

const json =
  (status: number, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

async function caught(promise: PromiseLike<unknown>) {
  try {
    await promise;
  } catch (error) {
    if (isColloquyError(error)) return error;
    throw error;
  }
  throw new Error('The call did not fail');
}

describe('what is sent', () => {
  test('method, path, query, body and headers', async () => {
    let seen = {};
    const connection = await connectionTo(
      async (request, response) => {
        const chunks = await request.toArray();
        const { method, url, headers } = request;
        seen = { method, url, headers, body: Buffer.concat(chunks).toString() };
        response.end();
      },
      { headers: { 'x-every': 'call' } },
    );
    await connection.send(search, [{ name: 'Ann' }, { page: 2 }, { headers: { 'x-one': 'call' } }]);
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/v4/agents?page=2',
      body: '{"name":"Ann"}',
      headers: {
        authorization: 'Bearer secret',
        'content-type': 'application/json',
        'x-every': 'call',
        'x-one': 'call',
      },
    });
  });

  test('a form, and a list of conditions in the query', async () => {
    let seen = {};
    const connection = await connectionTo(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      seen = { url: request.url, type: request.headers['content-type'], body };
      response.end();
    });
    const remove = {
      operationId: 'chats.deleteMany',
      method: 'DELETE',
      path: '/chats',
      takes: ['form', 'query'],
    } as const;
    await connection.send(remove, [{ '[0]': 1, '[1]': 2 }, { conditions: [{ field: 'a' }] }]);
    expect(seen).toEqual({
      url: '/v4/chats?conditions[0][field]=a',
      type: 'application/x-www-form-urlencoded',
      body: '[0]=1&[1]=2',
    });
  });

  test('the given fetch is used', async () => {
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(request.url);
      return Response.json({ id: 'a' });
    };
    const connection = new Connection(surface, { auth: { token: 'a' }, fetch });
    expect(await connection.send(get, ['a'])).toEqual({ id: 'a' });
    expect(urls).toEqual(['https://api.example.com/v4/agents/a']);
  });

  test('nothing, if an argument is wrong', async () => {
    const fetch = () => Promise.reject(new Error('was sent'));
    const connection = new Connection(surface, { auth: { token: 'a' }, fetch });
    expect(await caught(connection.send(get, ['..']))).toMatchObject({ kind: 'argument' });
    expect(await caught(connection.send(get, ['a', { timeout: -1 }]))).toMatchObject({ kind: 'argument' });
  });
});

describe('what comes back', () => {
  test('JSON is parsed, other text is given as it is, and nothing is undefined', async () => {
    const parsed = await connectionTo(json(200, '{"id":"a"}'));
    expect(await parsed.send(get, ['a'])).toEqual({ id: 'a' });
    const text = await connectionTo((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
    expect(await text.send(get, ['a'])).toBe('<p>');
    const none = await connectionTo((_, response) => response.writeHead(204).end());
    expect(await none.send(get, ['a'])).toBeUndefined();
  });

  test('what fails in passing is tried again, as often as the client or the call says', async () => {
    let calls = 0;
    const flaky: RequestListener = (_, response) => {
      calls += 1;
      // With no delay asked for, the test does not wait either.
      response.writeHead(calls === 1 ? 503 : 200, { 'retry-after': '0' }).end();
    };
    await (await connectionTo(flaky, { retries: 1 })).send(get, ['a']);
    expect(calls).toBe(2);
    calls = 0;
    await (await connectionTo(flaky)).send(get, ['a', { retries: 1 }]);
    expect(calls).toBe(2);
    calls = 0;
    const error = await caught((await connectionTo(flaky, { retries: 1 })).send(get, ['a', { retries: 0 }]));
    expect(error).toMatchObject({ status: 503 });
    expect(calls).toBe(1);
  });

  test('the response comes along if asked for', async () => {
    const connection = await connectionTo(json(201, '{}'));
    const { data, response } = await connection.send(get, ['a']).withResponse();
    expect(data).toEqual({});
    expect(response.status).toBe(201);
  });

  test('calls by path share address and credentials', async () => {
    const connection = await connectionTo((request, response) =>
      response.end(JSON.stringify(request.headers.authorization)),
    );
    const http = connection.http as unknown as { GET(path: string): Promise<{ data: unknown }> };
    expect((await http.GET('/agents')).data).toBe('Bearer secret');
  });
});

describe('what goes wrong', () => {
  test.each([
    [400, 'validation', 'ValidationError'],
    [401, 'authentication', 'AuthenticationError'],
    [403, 'permission', 'PermissionError'],
    [404, 'not-found', 'NotFoundError'],
    [409, 'api', 'ApiError'],
    [422, 'validation', 'ValidationError'],
    [429, 'rate-limit', 'RateLimitError'],
    [503, 'server', 'ServerError'],
  ])('%d is a %s error', async (status, kind, name) => {
    const body = { error: { code: 'no_luck', message: 'Not today' } };
    const connection = await connectionTo(json(status, JSON.stringify(body)));
    const error = await caught(connection.send(get, ['a']));
    expect(error).toMatchObject({ name, kind, status, body, code: 'no_luck', reason: 'Not today' });
    expect(error.message).toBe(`GET /agents/a answered ${status}: Not today (code no_luck)`);
  });

  test('an error without a body, or with another one than documented', async () => {
    const bare = await connectionTo((_, response) => response.writeHead(500).end());
    expect((await caught(bare.send(get, ['a']))).message).toBe('GET /agents/a answered 500');
    const page = await connectionTo((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'));
    expect(await caught(page.send(get, ['a']))).toMatchObject({ status: 502, body: '<h1>Bad gateway</h1>' });
  });

  test('an answer that is not the JSON it says', async () => {
    const connection = await connectionTo(json(200, '{"id":'));
    const error = await caught(connection.send(get, ['a']));
    expect(error).toMatchObject({ kind: 'server', status: 200, body: '{"id":' });
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test('the token function fails', async () => {
    const token = async () => {
      throw new Error('the login page is down');
    };
    const connection = await connectionTo(() => {}, { auth: { token } });
    await expect(connection.send(get, ['a'])).rejects.toThrow('the login page is down');
  });

  test('nobody listens', async () => {
    const connection = await connectionTo(() => {});
    await new Promise((resolve) => server?.close(resolve));
    const error = await caught(connection.send(get, ['a']));
    expect(error).toMatchObject({ kind: 'connection', name: 'ConnectionError' });
    expect(error.message).toMatch(/^GET \/v4\/agents\/a got no answer from 127\.0\.0\.1:\d+$/);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  test('the server cuts the body short', async () => {
    const connection = await connectionTo((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{', () => response.destroy());
    });
    expect(await caught(connection.send(get, ['a']))).toMatchObject({ kind: 'connection' });
  });

  test('no answer in time, before or after the headers', async () => {
    const silent = await connectionTo(() => {}, { timeout: 20 });
    expect(await caught(silent.send(get, ['a']))).toMatchObject({ kind: 'timeout' });
    const stalled = await connectionTo((_, response) => void response.writeHead(200).write('{'));
    const error = await caught(stalled.send(get, ['a', { timeout: 20 }]));
    expect(error).toMatchObject({ kind: 'timeout', message: 'GET /agents/a took longer than 20 ms' });
  });

  test('calls by path have a timeout too', async () => {
    const connection = await connectionTo(() => {}, { timeout: 20 });
    const http = connection.http as unknown as { GET(path: string): Promise<unknown> };
    expect(await caught(http.GET('/agents'))).toMatchObject({ kind: 'timeout' });
  });

  test('the caller aborts', async () => {
    const controller = new AbortController();
    const connection = await connectionTo(() => controller.abort('changed my mind'));
    const error = await caught(connection.send(get, ['a', { signal: controller.signal }]));
    expect(error).toMatchObject({ kind: 'aborted', cause: 'changed my mind' });
  });
});

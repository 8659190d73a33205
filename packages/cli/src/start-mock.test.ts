import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningMock, startMock } from './start-mock.ts';

let mock: RunningMock;
let docs: string;

beforeAll(async () => {
  docs = await mkdtemp(join(tmpdir(), 'colloquy-docs-'));
  await writeFile(join(docs, 'index.html'), '<h1>Docs</h1>');
  mock = await startMock({ docs });
});
afterAll(async () => {
  await mock.close();
  await rm(docs, { recursive: true });
});

const agent = '/v4/livechat/agents/c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
const authorization = 'Bearer a-token';

function call(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
  return fetch(`${mock.url}${path}`, { ...init, headers: { authorization, ...headers } });
}

const put = (body: string) => call(agent, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });

describe('a call as documented', () => {
  test('gets the sample', async () => {
    const response = await call('/v4/livechat/agents');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual([
      { id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09', status: 'Online', ongoingChats: 0 },
    ]);
  });

  test('may use either kind of credentials', async () => {
    expect((await call(agent, { headers: { authorization: 'Basic YTpi' } })).status).toBe(200);
  });

  test('can ask for another answer', async () => {
    const response = await call(agent, { headers: { prefer: 'code=404' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: 404000, message: 'Resource is not found.' });
  });

  test('can ask for made-up data', async () => {
    const response = await call(agent, { headers: { prefer: 'dynamic=true' } });
    expect(await response.json()).toMatchObject({ id: expect.stringMatching(/^[\da-f-]{36}$/) });
  });
});

describe('a call that is wrong', () => {
  test.each([
    ['a field of the wrong type', '{"status":3}', 'Request body property status must be string.'],
    ['a missing field', '{}', "Request body must have required property 'status'."],
    [
      'an unknown field',
      '{"status":"away","mood":"good"}',
      "Request body must NOT have additional properties; found 'mood'.",
    ],
  ])("%s is named in the vendor's error", async (_, body, message) => {
    const response = await put(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ code: 400000, message });
    expect(response.headers.get('sl-violations')).toContain('"path":"body');
  });

  test('broken JSON', async () => {
    const response = await put('{"status"');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ title: 'Body is not JSON' });
  });

  test('a wrong id', async () => {
    const response = await call('/v4/livechat/agents/7');
    expect(await response.json()).toMatchObject({ message: 'Request path parameter id must match format "uuid".' });
  });

  test('no credentials', async () => {
    const response = await fetch(`${mock.url}${agent}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 401000, message: 'Access token is invalid.' });
  });

  test.each([
    ['/v4/nowhere', 'GET', 404],
    ['/nowhere', 'GET', 404],
    [agent, 'DELETE', 405],
  ])('%s %s is answered with %d', async (path, method, status) => {
    const response = await call(path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ title: expect.any(String), detail: expect.any(String) });
  });

  test('preferences that cannot be had', async () => {
    expect((await call(agent, { headers: { prefer: 'code=abc' } })).status).toBe(422);
  });

  test('a body beyond the limit', async () => {
    const response = await put(`"${'x'.repeat(10 * 1024 * 1024)}"`);
    expect(response.status).toBe(413);
  });

  test('a client that goes away in the middle does no harm', async () => {
    const { port, hostname } = new URL(mock.url);
    const socket = connect(Number(port), hostname);
    const head = `PUT ${agent} HTTP/1.1\r\nhost: a\r\nauthorization: ${authorization}\r\ncontent-length: 100\r\n\r\n{`;
    await new Promise((resolve) => socket.write(head, resolve));
    await new Promise((resolve) => socket.on('close', resolve).destroy());
    expect((await call(agent)).status).toBe(200);
  });

  test.each(['//', '/%', '/\\', '/docs/%ff', '/v4/livechat/agents/%'])('the path %s is answered', async (path) => {
    const { port, hostname } = new URL(mock.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`);
      });
      let text = '';
      socket.on('data', (chunk) => (text += chunk)).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('a page of another origin', () => {
  test('may ask what it may do', async () => {
    const response = await call(agent, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.com',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(response.headers.get('access-control-allow-methods')).toBe('PUT');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization');
  });

  test('may read the answer', async () => {
    const response = await call(agent, { headers: { origin: 'https://app.example.com' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
  });
});

describe('documentation', () => {
  test.each(['/', '/docs', '/docs/', '/docs/index.html'])('%s leads to it', async (path) => {
    const response = await fetch(`${mock.url}${path}`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Docs</h1>');
  });

  test('a page that is not there', async () => {
    expect((await fetch(`${mock.url}/docs/nothing`)).status).toBe(404);
  });

  test('nothing outside its folder is served', async () => {
    await writeFile(join(docs, '../colloquy-outside.txt'), 'secret');
    const response = await fetch(`${mock.url}/docs/..%2fcolloquy-outside.txt`);
    await rm(join(docs, '../colloquy-outside.txt'));
    expect(response.status).toBe(404);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

describe('a page of another origin', () => {
  const origin = 'https://app.example.com';

  test('may ask what it may do', async () => {
    const headers = {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization',
    };
    const response = await call(agent, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-methods')).toBe('PUT');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization');
  });

  test.each(['/v4/livechat/agents', '/nowhere'])('may read the answer to %s', async (path) => {
    const response = await call(path, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')).toContain('content-type');
  });
});

test('await using closes it', async () => {
  let url: string;
  {
    await using own = await startMock({ surfaces: ['comm100-v2'] });
    url = own.url;
    expect(own.port).toBe(Number(new URL(url).port));
    expect((await fetch(`${url}/agents`)).status).toBe(404);
  }
  await expect(fetch(url)).rejects.toThrow('fetch failed');
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

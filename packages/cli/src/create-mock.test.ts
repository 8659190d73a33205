import { beforeAll, describe, expect, test } from 'vitest';
import { createMock, type Mock } from './create-mock.ts';
import type { Exchange } from './mock/exchange.ts';
import type { EngineOptions } from './mock/plain-mock.ts';

const origin = 'https://api.livechatinc.com';
const headers = { authorization: 'Bearer a-token', 'x-api-version': '2' };
const get = (path: string, more: Record<string, string> = {}) => {
  return new Request(`${origin}${path}`, { headers: { ...headers, ...more } });
};

describe('fetch', () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await createMock();
  });

  test('answers a request to any host', async () => {
    const response = await mock.fetch(get('/agents'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'John Doe' })]));
  });

  test('reads the body', async () => {
    const body = JSON.stringify({ login: 'a@example.com', name: 3 });
    const request = new Request(`${origin}/agents`, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    const response = await mock.fetch(request);
    expect(await response.json()).toEqual({ error: 'Request body property name must be string.' });
  });

  test('takes an address and what goes with it', async () => {
    const body = new URLSearchParams({ login: 'a@example.com' });
    const response = await mock.fetch(new URL(`${origin}/agents`), { method: 'POST', body, headers });
    expect(await response.json()).toEqual({ error: "Request body must have required property 'name'." });
    expect((await mock.fetch(`${origin}/agents`, { headers })).status).toBe(200);
    expect((await mock.fetch(get('/agents'), { method: 'DELETE' })).status).toBe(405);
  });

  test('refuses a body beyond the limit', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) });
    const response = await mock.fetch(
      new Request(`${origin}/agents`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
    );
    expect(response.status).toBe(413);
  });

  test('HEAD has the headers of GET and nothing else', async () => {
    const response = await mock.fetch(new Request(`${origin}/agents`, { method: 'HEAD', headers }));
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(2);
    expect(await response.text()).toBe('');
  });
});

describe('surfaces', () => {
  test('only those that are chosen are served', async () => {
    const mock = await createMock({ surfaces: ['livechat-agent', 'comm100-v2'] });
    expect(mock.surfaces.map(({ surface }) => surface)).toEqual(['comm100-v2', 'livechat-agent']);
    const response = await mock.fetch(get('/agents'));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      code: 404000,
      message:
        'There is no GET /agents. It is a path of livechat-rest, which is not served here. Served: comm100-v2, livechat-agent.',
    });
  });

  test.each([
    [{ surfaces: ['comm100v2'] }, 'There is no surface "comm100v2". Did you mean comm100-v2? There are: comm100-v2,'],
    [{ surfaces: [] }, 'No surface is chosen. There are: comm100-v2,'],
    [{ latency: -1 }, 'latency must be milliseconds'],
    [{ port: 4010 }, 'There is no option "port". There are: surfaces, engine, dynamic, seed, latency, onExchange.'],
  ])('%j is refused', async (options, message) => {
    await expect(createMock(options as EngineOptions)).rejects.toThrow(message);
  });
});

describe('options that watch', () => {
  test('each exchange is told of once it is over, without its secrets', async () => {
    const exchanges: Exchange[] = [];
    const clock = { now: () => 0, random: () => 0, wait: async () => {} };
    const { fetch } = await createMock({ onExchange: (exchange) => exchanges.push(exchange) }, clock);
    await fetch(get('/agents?status=nope&token=secret'));
    await fetch(get('/nowhere'));
    expect(exchanges).toEqual([
      {
        time: '1970-01-01T00:00:00.000Z',
        surface: 'livechat-rest',
        method: 'GET',
        path: '/agents?status=nope&token=[redacted]',
        status: 400,
        milliseconds: 0,
        violations: [{ path: 'query.status', message: expect.stringContaining('status must be one of: ') }],
      },
      expect.objectContaining({ surface: undefined, path: '/nowhere', status: 404, violations: [] }),
    ]);
    expect(JSON.stringify(exchanges)).not.toContain('secret');
    expect(JSON.stringify(exchanges)).not.toContain('a-token');
  });

  test('every answer waits for the latency', async () => {
    const waits: number[] = [];
    let now = 0;
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    };
    const exchanges: Exchange[] = [];
    const options: EngineOptions = { latency: [50, 200], onExchange: (exchange) => exchanges.push(exchange) };
    const { fetch } = await createMock(options, { now: () => now, random: () => 0.5, wait });
    await fetch(get('/nowhere'));
    await fetch(get('/agents'));
    expect(waits).toEqual([125, 125]);
    expect(exchanges.map(({ milliseconds }) => milliseconds)).toEqual([125, 125]);
  });
});

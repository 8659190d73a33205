import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningMock, startMock } from './start-mock.ts';

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const agent = '/v4/livechat/agents/c97a2afe-a38f-46f8-a55b-8ac9f873cd09';
const authorization = 'Bearer a-token';

function call(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
  return fetch(`${mock.url}${path}`, { ...init, headers: { authorization, ...headers } });
}

const put = (body: string) => call(agent, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });

test.each([
  ['a field of the wrong type', '{"status":3}', 'Request body property status must be string.'],
  ['a missing field', '{}', "Request body must have required property 'status'."],
  [
    'an unknown field',
    '{"status":"away","stats":"good"}',
    "Request body must not have the property 'stats'; did you mean 'status'?",
  ],
])("%s is named in the vendor's error", async (_, body, message) => {
  const response = await put(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ code: 400000, message });
  expect(response.headers.get('sl-violations')).toContain('"path":"body');
});

test.each([
  ['broken JSON', () => put('{"status"'), 400, 400000, 'Request body is not JSON'],
  ['a wrong id', () => call('/v4/livechat/agents/7'), 400, 400000, 'parameter id must match format "uuid".'],
  [
    'no credentials',
    () => call(agent, { headers: { authorization: '' } }),
    401,
    401000,
    'Authorization is missing. It must be "Bearer "',
  ],
  [
    'credentials of another kind',
    () => call(agent, { headers: { authorization: 'Digest a' } }),
    401,
    401000,
    'is not one that the operation takes',
  ],
  [
    'a wrong path',
    () => call('/v4/livechat/agent'),
    404,
    404000,
    'Near: GET /v4/livechat/agents (comm100-chat-server)',
  ],
  ['a wrong method', () => call(agent, { method: 'DELETE' }), 405, 400000, 'does not take DELETE. It takes GET, PUT.'],
  [
    'another type of body',
    () => call(agent, { method: 'PUT', body: 'a' }),
    415,
    400000,
    'Content-Type is text/plain, but the operation takes application/json.',
  ],
  ['a body beyond the limit', () => put(`"${'x'.repeat(10 * 1024 * 1024)}"`), 413, 400000, 'up to 10485760 bytes'],
  ['a path with a broken %', () => call('/v4/livechat/agents/%ff'), 400, 400000, 'The path is malformed'],
  ['a long path', () => call(`/v4/${'a'.repeat(64_000)}`), 414, 400000, 'the mock takes up to 8000.'],
  [
    'large headers',
    () => call(agent, { headers: { 'x-large': 'a'.repeat(64_000) } }),
    431,
    400000,
    'the mock takes up to 16384.',
  ],
  [
    'a preferred status that is not a number',
    () => call(agent, { headers: { prefer: 'code=abc' } }),
    400,
    400000,
    'Prefer must have three digits as code',
  ],
  [
    'a preferred status that is not documented',
    () => call(agent, { headers: { prefer: 'code=418' } }),
    400,
    400000,
    'It has 200, 400, 401, 403, 404, 429, 500.',
  ],
  [
    'a preferred example that there is not',
    () => call(agent, { headers: { prefer: 'example=b' } }),
    400,
    400000,
    'It has sample.',
  ],
])("%s has the vendor's shape", async (_, send, status, code, message) => {
  const response = await send();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({ code, message: expect.stringContaining(message) });
});

test('a wrong method is answered with those that the path has', async () => {
  expect((await call(agent, { method: 'DELETE' })).headers.get('allow')).toBe('HEAD, GET, PUT');
});

test('a surface has its own shape', async () => {
  expect(await (await call('/agent')).json()).toEqual({ error: expect.stringContaining('Near: ') });
  expect(await (await call('/v3.0/agent/action/start_chat')).json()).toEqual({
    error: { type: 'validation', message: '/v3.0/agent/action/start_chat does not take GET. It takes POST.' },
  });
});

test('problem+json is for those who ask for it', async () => {
  const response = await call('/v4/nowhere', { headers: { accept: 'application/problem+json' } });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ title: 'Not Found', status: 404, detail: expect.any(String) });
});

test('a call to the websocket says that it is one', async () => {
  const response = await call('/v3.0/agent/rtm/ws');
  expect([response.status, response.headers.get('upgrade')]).toEqual([426, 'websocket']);
  expect(await response.json()).toEqual({
    error: { type: 'validation', message: expect.stringContaining('Connect to it with ws://') },
  });
});

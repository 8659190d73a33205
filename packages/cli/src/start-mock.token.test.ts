import { passwordToken } from '@colloquy/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import type { Exchange } from './mock/exchange.ts';
import { type RunningMock, startMock } from './start-mock.ts';

const exchanges: Exchange[] = [];
let mock: RunningMock;
let url: string;

beforeAll(async () => {
  mock = await startMock({ onExchange: (exchange) => exchanges.push(exchange) });
  url = `${mock.url}/oauth/token`;
});
afterAll(() => mock.close());

const form = 'grant_type=password&email=agent%40example.com&password=a-secret';
const sample = {
  access_token: 'ACCESS_TOKEN',
  token_type: 'bearer',
  expires_in: 43_199,
  refresh_token: 'REFRESH_TOKEN',
};

function ask(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(url, { method: 'POST', headers: { ...type, ...headers }, body });
}

test('the token for email and password opens the API', async () => {
  const token = await passwordToken({ url, email: 'agent@example.com', password: 'a-secret' })();
  const call = await fetch(`${mock.url}/api/v3/livechat/campaigns`, { headers: { authorization: `Bearer ${token}` } });
  expect([token, call.status]).toEqual(['ACCESS_TOKEN', 200]);
});

test('a refused token is replaced by another', async () => {
  const asked = exchanges.length;
  const getToken = passwordToken({ url, email: 'agent@example.com', password: 'a-secret' });
  await getToken(await getToken());
  expect(exchanges.slice(asked).map(({ status }) => status)).toEqual([200, 200]);
});

test.each([{ prefer: 'code=404' }, { origin: 'https://app.example.com' }])(
  'with %j it is the sample',
  async (headers) => {
    const response = await ask(form, headers);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(response.headers.get('access-control-allow-origin')).toBe(headers.origin ?? '*');
    expect(await response.json()).toEqual(sample);
  },
);

test.each([
  ['a field that is missing', 'grant_type=password&email=a', 'invalid_request', "The form's field password is missing"],
  ['an unknown grant', 'grant_type=code', 'unsupported_grant_type', "The form's field grant_type must be password"],
])('%s is refused as OAuth says', async (_, body, error, description) => {
  const response = await ask(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error, error_description: expect.stringContaining(description) });
});

test('GET is refused as OAuth says', async () => {
  const response = await fetch(url);
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await response.json()).toEqual({
    error: 'invalid_request',
    error_description: '/oauth/token does not take GET. It takes POST.',
  });
});

test('exchanges are told of without what is secret in them', async () => {
  exchanges.length = 0;
  await ask(form);
  await ask('grant_type=a-secret');
  await fetch(`${url}?password=a-secret&refresh_token=a-secret`, { method: 'POST' });
  expect(exchanges.map(({ surface, status }) => [surface, status])).toEqual([
    ['comm100-v2', 200],
    ['comm100-v2', 400],
    ['comm100-v2', 400],
  ]);
  expect(JSON.stringify(exchanges)).not.toMatch(/a-secret|ACCESS_TOKEN|REFRESH_TOKEN/);
});

test('a mock without a port gives the token too', async () => {
  const { fetch } = await createMock({ surfaces: ['comm100-v3'] });
  const getToken = passwordToken({
    url: 'https://portal1.comm100.io/oauth/token',
    email: 'agent@example.com',
    password: 'a-secret',
    fetch: (input, init) => fetch(new Request(input, init)),
  });
  expect(await getToken()).toBe('ACCESS_TOKEN');
});

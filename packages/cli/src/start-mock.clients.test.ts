import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningMock, startMock } from './start-mock.ts';

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const authorization = 'Bearer a-token';

function call(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
  return fetch(`${mock.url}${path}`, { ...init, headers: { authorization, ...headers } });
}

const rest = { 'x-api-version': '2' };

test.each([
  ['the old spelling of the version', '/api/v2.0/livechat/campaigns/4', {}],
  ['a path in small letters', '/api/v2/livechat/campaigns/4/chatbutton', {}],
  ['a slash at the end', '/agents/', { headers: rest }],
  ['two slashes where base and path meet', '/api/v2//livechat/campaigns', {}],
  ['an address with @', '/agents/john.doe@example.com', { headers: rest }],
  ['an address with %40', '/agents/john.doe%40example.com', { headers: rest }],
  ['a list in the query', '/visitors?state=chatting&group[]=0', { headers: rest }],
  ['the scheme in small letters', '/api/v2/livechat/campaigns', { headers: { authorization: 'bearer a-token' } }],
  ['a wish for HTML', '/api/v2/livechat/campaigns', { headers: { accept: 'text/html' } }],
])('%s', async (_, path, init) => {
  expect((await call(path, init)).status).toBe(200);
});

test.each([
  ['keys in small letters', '/api/v2/livechat/bans', {}, '{"type":"ip","ipaddress":"192.168.1.1"}'],
  [
    'a form',
    '/agents',
    { ...rest, 'content-type': 'application/x-www-form-urlencoded' },
    'login=jenny.doe@example.com&name=Jenny+Doe&permission=administrator&groups[]=1&groups[]=2&',
  ],
  [
    'JSON',
    '/agents',
    rest,
    '{"login":"jenny.doe@example.com","name":"Jenny Doe","permission":"administrator","groups":[1,2]}',
  ],
  [
    'a type in capitals with a charset',
    '/agents',
    { ...rest, 'content-type': 'APPLICATION/JSON;charset=UTF-8' },
    '{"login":"a@example.com","name":"a"}',
  ],
  ['a byte order mark', '/agents', rest, '\uFEFF{"login":"a@example.com","name":"a"}'],
])('sends %s', async (_, path, headers, body) => {
  const response = await call(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  expect([response.status, response.status < 300 || (await response.text())]).toEqual([200, true]);
});

test('sends a packed body', async () => {
  const body = gzipSync('{"login":"a@example.com","name":"a"}');
  const headers = { ...rest, 'content-type': 'application/json', 'content-encoding': 'gzip' };
  expect((await call('/agents', { method: 'POST', body, headers })).status).toBe(200);
});

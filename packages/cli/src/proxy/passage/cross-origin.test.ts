import { expect, test } from 'vitest';
import { startUpstream } from '../../../test/proxy/upstream.ts';
import { watchProxy } from '../../../test/proxy/watched-proxy.ts';

const surface = 'comm100-chat-server';
const path = '/v4/livechat/agents';

test('a page of another origin may ask and read', async () => {
  await using vendor = await startUpstream((_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': 'https://vendor.example.com', 'x-request': '1' }).end();
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const origin = 'https://page.example.com';
  const preflight = await fetch(proxy.url + path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
  const { headers } = await fetch(proxy.url + path, { headers: { origin } });
  expect(headers.get('access-control-allow-origin')).toBe(origin);
  expect(headers.get('access-control-expose-headers')).toContain('x-request');
});

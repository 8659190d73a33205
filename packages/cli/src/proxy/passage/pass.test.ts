import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rawCall } from '../../../test/proxy/raw-call.ts';
import { startUpstream } from '../../../test/proxy/upstream.ts';
import { watchProxy } from '../../../test/proxy/watched-proxy.ts';

const surface = 'comm100-chat-server';
const path = '/v4/livechat/agents';
const agents = JSON.stringify([{ id: 'c97a2afe-a38f-46f8-a55b-8ac9f873cd09', status: 'Online', ongoingChats: 0 }]);
const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the upstream gets of a request, and the client of the answer. */
async function exchange(raw: string | Buffer, answer: Answer, upstreamPath = '') {
  const got: { target?: string; headers: string[]; body?: Buffer } = { headers: [] };
  await using vendor = await startUpstream(async (request, response) => {
    got.target = `${request.method} ${request.url}`;
    got.headers = request.rawHeaders;
    got.body = await buffer(request);
    answer(request, response);
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url + upstreamPath });
  const done = proxy.nextExchange();
  const received = await rawCall(proxy.url, raw);
  const { status } = await done;
  return { got, received: received.toString('latin1'), status, proxy, host: new URL(vendor.url).host };
}

const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\nHost: a\r\n${headers}Connection: close\r\n\r\n`;
const ok: Answer = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(agents);

test.each([`${path}?a='%27|{}"<>\\^\`&&=&b=%2f&c=+%20&a=2`, `${path}?`, '/v4/../v4//livechat/./agents;x=1', '/%zz'])(
  'the target %s passes byte by byte',
  async (target) => {
    expect((await exchange(get(target), ok)).got.target).toBe(`GET ${target}`);
  },
);

test('headers pass in their order and spelling, without those of the connection', async () => {
  const headers =
    'X-Custom: 1\r\nAccept-Encoding: br\r\nx-custom: 2\r\nKeep-Alive: 5\r\nX-Hop: 1\r\nConnection: X-Hop\r\n';
  const { got, host } = await exchange(get(path, headers), ok);
  const expected = [
    'Host',
    host,
    'X-Custom',
    '1',
    'Accept-Encoding',
    'br',
    'x-custom',
    '2',
    'Connection',
    'keep-alive',
  ];
  expect(got.headers).toEqual(expected);
});

test.each([
  ['with a length', `Content-Length: ${bytes.length}\r\n`, bytes],
  [
    'in chunks',
    'Transfer-Encoding: chunked\r\n',
    Buffer.concat([Buffer.from('400\r\n'), bytes, Buffer.from('\r\n0\r\n\r\n')]),
  ],
])('a body %s passes, also with GET and DELETE', async (_, header, body) => {
  for (const method of ['GET', 'DELETE', 'PUT']) {
    const head = `${method} ${path} HTTP/1.1\r\nHost: a\r\n${header}Connection: close\r\n\r\n`;
    const { got } = await exchange(Buffer.concat([Buffer.from(head), body]), ok);
    expect(got.body).toEqual(bytes);
  }
});

test('10,000 headers and a path of 64 kB pass', async () => {
  const headers = Array.from({ length: 10_000 }, (_, index) => `x-${index}: ${index}\r\n`).join('');
  const target = `/v4/${'a'.repeat(65_536)}`;
  const { got } = await exchange(get(target, headers), ok);
  expect(got.target).toHaveLength(`GET ${target}`.length);
  expect(got.headers.slice(2, -2).join()).toBe(headers.replaceAll(': ', ',').trimEnd().replaceAll('\r\n', ','));
});

test('a POST without a body has none', async () => {
  const { got } = await exchange(`POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, ok);
  expect(got.headers).toContain('Content-Length');
  expect(got.body).toHaveLength(0);
});

test('an answer passes with its words, its cookies and its bytes', async () => {
  const { received } = await exchange(get(path), (_, response) => {
    const headers = ['Content-Type', 'image/png', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'Content-Length', '1024'];
    response.writeHead(203, 'As It Is', headers).end(bytes);
  });
  expect(received).toMatch(/^HTTP\/1\.1 203 As It Is\r\n/);
  expect(received).toContain('Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 1024\r\n');
  expect(received.endsWith(`\r\n\r\n${bytes.toString('latin1')}`)).toBe(true);
});

test.each([
  ['gzip', gzipSync(agents)],
  ['br', brotliCompressSync(agents)],
])('a body in %s passes as it is, and is checked', async (encoding, body) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding, 'content-length': body.length };
  const answer: Answer = (_, response) => response.writeHead(200, headers).end(body);
  const { received, proxy } = await exchange(get(path), answer);
  expect(received.endsWith(body.toString('latin1'))).toBe(true);
  expect(proxy.deviations).toEqual([]);
});

test.each([
  ['an encoding that nobody knows', 'zip', agents],
  ['another encoding than it says', 'gzip', agents],
  ['gigabytes, packed', 'br', brotliCompressSync(Buffer.alloc(11 * 1024 * 1024))],
])('a body in %s is not checked', async (_, encoding, body) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
  const { proxy } = await exchange(get(path), (_request, response) => response.writeHead(200, headers).end(body));
  expect(proxy.deviations).toEqual([expect.objectContaining({ kind: 'not-checked', severity: 'low' })]);
});

test('HEAD has no body', async () => {
  const { received, got } = await exchange(get(path).replace('GET', 'HEAD'), (_, response) => {
    response.writeHead(200, { 'content-length': 5 }).end();
  });
  expect(got.target).toBe(`HEAD ${path}`);
  expect(received).toMatch(/Content-Length: 5\r\n[\s\S]*\r\n\r\n$/i);
});

test.each([
  ['/other', '/other'],
  ['https://elsewhere.example.com/x', 'https://elsewhere.example.com/x'],
  ['UPSTREAM/v4/x?y#z', 'http://a/v4/x?y#z'],
])('a redirect to %s is passed on, not followed', async (location, expected) => {
  const { received } = await exchange(get(path), (request, response) => {
    response.writeHead(302, { location: location.replace('UPSTREAM', `http://${request.headers.host}`) }).end();
  });
  expect(received).toMatch(/^HTTP\/1\.1 302 /);
  expect(received).toContain(`\r\nlocation: ${expected}\r\n`);
});

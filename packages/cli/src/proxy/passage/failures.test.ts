import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { eventually } from '../../../test/proxy/eventually.ts';
import { rawCall } from '../../../test/proxy/raw-call.ts';
import { startSocketUpstream, startUpstream } from '../../../test/proxy/upstream.ts';
import { watchProxy } from '../../../test/proxy/watched-proxy.ts';
import { readSurfaces } from '../../surfaces.ts';
import { startProxy } from '../index.ts';

const surface = 'comm100-chat-server';
const path = '/v4/livechat/agents';
const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

const freed = async () => {
  await using upstream = await startSocketUpstream(() => {});
  return upstream.url;
};

test.each((await readSurfaces()).map((one) => [one.surface, one.errorFields.message]))(
  "an upstream that is not there is an error in the shape of %s's",
  async (id, pointer) => {
    await using proxy = await watchProxy({ surface: id, upstream: await freed() });
    const exchange = proxy.nextExchange();
    const response = await fetch(`${proxy.url}/x`);
    expect(response.status).toBe(502);
    const body: unknown = await response.json();
    const message = pointer
      .slice(1)
      .split('/')
      .reduce((node, key) => Object(node)[key], body);
    expect(message).toMatch(/^colloquy proxy: 127\.0\.0\.1:\d+ refuses connections\. Check the host and port/);
    expect(await exchange).toMatchObject({ failure: expect.stringContaining('refuses'), deviations: [] });
  },
);

test.each([
  ['is not HTTP', 'SSH-2.0-OpenSSH\r\n', 'something that is not HTTP'],
  ['ends before it begins', '', 'closed the connection without an answer'],
])('an answer that %s is a 502', async (_, answer, message) => {
  await using vendor = await startSocketUpstream((socket) => {
    socket.once('data', () => socket.end(answer));
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const response = await fetch(proxy.url + path);
  expect(response.status).toBe(502);
  expect(((await response.json()) as { message: string }).message).toContain(message);
});

test('an upstream that does not speak TLS is a 502', async () => {
  await using vendor = await startUpstream((_, response) => response.end());
  await using proxy = await watchProxy({ surface, upstream: vendor.url.replace('http:', 'https:') });
  const response = await fetch(proxy.url + path);
  expect(response.status).toBe(502);
  expect(((await response.json()) as { message: string }).message).toContain('does not speak TLS');
});

test('an upstream that is silent is a 504', async () => {
  await using vendor = await startSocketUpstream((socket) => socket.resume());
  await using proxy = await watchProxy({ surface, upstream: vendor.url, timeout: 20 });
  const response = await fetch(proxy.url + path);
  expect(response.status).toBe(504);
  expect(((await response.json()) as { message: string }).message).toContain('silent for too long');
});

test.each([
  ['with a length', `${head}Content-Length: 100\r\n\r\n[`],
  ['in chunks', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\n`],
  ['in broken chunks', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\nzz\r\n`],
])('an answer %s that is cut short is cut short for the client, too', async (_, answer) => {
  await using vendor = await startSocketUpstream((socket) => {
    socket.once('data', () => socket.end(answer));
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const exchange = proxy.nextExchange();
  const response = await fetch(proxy.url + path);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  expect(await exchange).toMatchObject({ failure: expect.stringContaining('cut short'), deviations: [] });
});

test('a request that is cut short is cut short for the upstream, too', async () => {
  const aborted = eventually();
  const begun = eventually();
  await using vendor = await startUpstream((request) => {
    request.once('data', () => begun.resolve()).on('error', () => aborted.resolve());
  });
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const { port } = new URL(proxy.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`PUT ${path}/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{`);
  await begun.promise;
  socket.destroy();
  await aborted.promise;
});

test('an upstream that refuses a body before it has come answers all the same', async () => {
  await using vendor = await startUpstream((_, response) => response.writeHead(413).end('too large'));
  await using proxy = await watchProxy({ surface, upstream: vendor.url });
  const body = 'x'.repeat(5 * 1024 * 1024);
  const response = await fetch(`${proxy.url}${path}/1`, { method: 'PUT', body });
  expect(response.status).toBe(413);
  expect(await response.text()).toBe('too large');
});

test('a websocket is refused with the way out; any other upgrade is ignored', async () => {
  await using vendor = await startUpstream((_, response) => response.end());
  await using proxy = await watchProxy({ surface: 'livechat-agent', upstream: vendor.url });
  const upgrade = (to: string) =>
    rawCall(
      proxy.url,
      `GET /v3.0/agent/rtm/ws HTTP/1.1\r\nHost: a\r\nConnection: upgrade, close\r\nUpgrade: ${to}\r\n\r\n`,
    );
  const refused = String(await upgrade('websocket'));
  expect(refused).toMatch(/^HTTP\/1\.1 501 /);
  expect(refused).toContain('Websockets are not passed on. Connect to the upstream itself.');
  expect(String(await upgrade('h2c'))).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  [{ surface: 'livechat-rset', upstream: 'https://a' }, 'Did you mean livechat-rest?'],
  [{ surface, upstream: 'api.example.com' }, 'begins with https:// or http://'],
  [{ surface, upstream: 'ftp://api.example.com' }, 'begins with https:// or http://'],
  [{ surface, upstream: 'https://user:hunter2@example.com' }, 'no user name or password'],
  [{ surface, upstream: 'https://example.com/?token=x' }, 'no query'],
])('%j cannot work', async (options, message) => {
  const error: Error = await startProxy(options).catch((caught) => caught);
  expect(error.message).toContain(message);
  expect(error.message).not.toMatch(/hunter2|token=x/);
});

test('a port that is taken is an error', async () => {
  await using first = await startProxy({ surface, upstream: 'http://127.0.0.1:1' });
  const second = startProxy({ surface, upstream: 'http://127.0.0.1:1', port: first.port });
  await expect(second).rejects.toThrow('is taken. Choose another with the option port.');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningMock, startMock } from '../start-mock.ts';
import { answerTo, head, RawClient } from '../testing/raw-client.ts';

let mock: RunningMock;

beforeAll(async () => {
  mock = await startMock({ surfaces: ['livechat-rest'] });
});
afterAll(() => mock.close());

const isAlive = async () => {
  const response = await fetch(`${mock.url}/status`, { headers: { authorization: 'Bearer a', 'x-api-version': '2' } });
  expect(response.status).toBe(200);
  await response.arrayBuffer();
};

test.each([
  ['a target with scheme and host', head('GET', 'http://example.com/status', 'connection: close'), 200],
  ['no host', 'GET /nowhere HTTP/1.1\r\nconnection: close\r\n\r\n', 404],
  ['HTTP 1.0', 'GET /nowhere HTTP/1.0\r\n\r\n', 404],
  ['a target that is a star', head('OPTIONS', '*', 'connection: close'), 404],
  ['two slashes', head('GET', '//', 'connection: close'), 404],
  ['a backslash', head('GET', '/\\', 'connection: close'), 404],
  ['a broken percent-encoding', head('GET', '/%', 'connection: close'), 400],
  ['an expectation nobody knows', head('GET', '/status', 'expect: wonders', 'connection: close'), 200],
  ['an upgrade', head('GET', '/status', 'upgrade: websocket', 'connection: upgrade, close'), 200],
  [
    '10,000 headers',
    head('GET', '/status', ...Array.from({ length: 10_000 }, (_, i) => `x-header-${i}: a`), 'connection: close'),
    431,
  ],
  ['a path of 64 kB', head('GET', `/${'a'.repeat(64 * 1024)}`, 'connection: close'), 414],
  ['headers that nobody reads to the end', head('GET', '/status', `x-large: ${'a'.repeat(2_000_000)}`), 431],
  ['what is not HTTP', 'HELLO\r\n\r\n', 400],
  ['two lengths', head('POST', '/agents', 'content-length: 1', 'content-length: 2'), 400],
  ['a chunk without a size', `${head('POST', '/agents', 'transfer-encoding: chunked')}x\r\n`, 400],
])("%s is answered in the vendor's shape", async (_, text, status) => {
  const answer = await answerTo(mock.port, text);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .+\r\n`));
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  expect(JSON.parse(body)).toEqual(status === 200 ? expect.anything() : { error: expect.any(String) });
  await isAlive();
});

test('requests in a row on one connection are answered in their order', async () => {
  const answer = await answerTo(
    mock.port,
    head('GET', '/nowhere/1') + head('GET', '/status') + head('GET', '/nowhere/2', 'connection: close'),
  );
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200', 'HTTP/1.1 404']);
  expect(answer.indexOf('/nowhere/1')).toBeLessThan(answer.indexOf('/nowhere/2'));
});

test('a broken request behind a good one is answered after it', async () => {
  const answer = await answerTo(mock.port, `${head('GET', '/status')}BROKEN\r\n\r\n`);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
});

test('what breaks off in its body is answered in the shape of the surface that its path leads to', async () => {
  await using both = await startMock({ surfaces: ['comm100-v2', 'livechat-rest'] });
  const client = new RawClient(both.port);
  await client.send(`${head('POST', '/agents', 'content-length: 9')}{`);
  client.socket.end();
  expect(await client.untilClosed()).toContain('\r\n\r\n{"error":');
  expect(await answerTo(both.port, 'BROKEN\r\n\r\n')).toContain('\r\n\r\n{"code":400000,');
});

test('clients that go away in the middle of an answer do no harm', async () => {
  for (let index = 0; index < 20; index += 1) {
    const client = new RawClient(mock.port);
    await client.send(head('GET', '/chats'));
    client.socket.resetAndDestroy();
  }
  await isAlive();
});

test('500 connections at once are all answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 500 }, () => answerTo(mock.port, head('GET', '/agents', 'connection: close'))),
  );
  expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200 '))).toHaveLength(500);
}, 20_000);

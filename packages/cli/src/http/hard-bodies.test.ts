import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningMock, startMock } from '../start-mock.ts';
import { answerTo, head, RawClient } from '../testing/raw-client.ts';

let mock: RunningMock;

beforeAll(async () => {
  mock = await startMock({ surfaces: ['livechat-rest'] });
});
afterAll(() => mock.close());

const post = ['content-type: application/json', 'connection: close'];
const isAlive = async () => {
  const response = await fetch(`${mock.url}/status`, { headers: { authorization: 'Bearer a', 'x-api-version': '2' } });
  expect(response.status).toBe(200);
  await response.arrayBuffer();
};

const agent = (login: string) => JSON.stringify({ login, name: 'a' });

test('a body of 10 MB is read', async () => {
  const body = agent(`${'a'.repeat(10_000_000)}@example.com`);
  const answer = await answerTo(mock.port, head('POST', '/agents', ...post, `content-length: ${body.length}`), body);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test('a body of 10 MB with a million faults is refused with one', async () => {
  const body = `{"login":"a@example.com","name":"a","groups":[${'"x",'.repeat(2_500_000)}1]}`;
  const answer = await answerTo(mock.port, head('POST', '/agents', ...post, `content-length: ${body.length}`), body);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('Request body property groups.0 must be integer.');
});

test('a body beyond the limit is refused before it has come to its end', async () => {
  const client = new RawClient(mock.port);
  await client.send(head('POST', '/agents', ...post, 'content-length: 1000000000'));
  await client.send('x'.repeat(10 * 1024 * 1024 + 1));
  expect(await client.until('}')).toMatch(/^HTTP\/1\.1 413 /);
  client.destroy();
});

test('a body that never ends is cut off', async () => {
  const client = new RawClient(mock.port);
  await client.send(head('POST', '/agents', ...post, 'transfer-encoding: chunked'));
  const chunk = `100000\r\n${'x'.repeat(1024 * 1024)}\r\n`;
  let sent = 0;
  while (!client.socket.destroyed && sent < 100) {
    await client.send(chunk);
    sent += 1;
  }
  expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(100);
});

test('a body that is waited with is asked for', async () => {
  const client = new RawClient(mock.port);
  const body = agent('a@example.com');
  await client.send(head('POST', '/agents', ...post, `content-length: ${body.length}`, 'expect: 100-continue'));
  expect(await client.until('\r\n\r\n')).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  await client.send(body);
  expect(await client.untilClosed()).toContain('HTTP/1.1 200 ');
});

test('a body cut short by a client that still listens is refused', async () => {
  const client = new RawClient(mock.port);
  await client.send(`${head('POST', '/agents', ...post, 'content-length: 100')}{`);
  client.socket.end();
  const answer = await client.untilClosed();
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('The body ended before its Content-Length was reached. Send as many bytes as it says: 100.');
});

test.each([
  ['chunks', `${head('POST', '/agents', ...post, 'transfer-encoding: chunked')}5\r\nab`, 'before its last chunk'],
  ['headers', 'POST /agents HTTP/1.1\r\nhost: a\r\n', 'The request ended before its headers did.'],
])('%s cut short are refused as that', async (_, text, message) => {
  const client = new RawClient(mock.port);
  await client.send(text);
  client.socket.end();
  expect(await client.untilClosed()).toContain(message);
});

test('a body that is not taken is refused', async () => {
  const answer = await answerTo(mock.port, head('GET', '/agents', ...post, 'content-length: 2'), '{a');
  expect(answer).toContain('{"error":"GET takes no body here. Send none."}');
});

test('a form with keys in any case is taken where the vendor takes them', async () => {
  await using comm100 = await startMock({ surfaces: ['comm100-v3'] });
  const response = await fetch(`${comm100.url}/api/v3/livechat/webhooks`, {
    method: 'POST',
    headers: { authorization: 'Bearer a' },
    body: new URLSearchParams('event=chatwrappedup&targeturl=http://example.com'),
  });
  expect(response.status).toBe(201);
});

test('a body cut short by a client that is gone does no harm', async () => {
  const client = new RawClient(mock.port);
  await client.send(`${head('POST', '/agents', ...post, 'content-length: 100')}{`);
  client.socket.resetAndDestroy();
  await isAlive();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../mock/latency.ts';
import { type RunningMock, startMock } from '../start-mock.ts';
import { head, RawClient } from '../testing/raw-client.ts';

let mock: RunningMock;

beforeAll(async () => {
  const patience = { headers: 20, request: 40, check: 5 };
  mock = await startMock({ surfaces: ['livechat-rest'] }, { clock: systemClock, patience });
});
afterAll(() => mock.close());

test.each([
  ['headers', 'GET /status HTTP/1.1\r\nhost: a\r\n'],
  ['a body', `${head('POST', '/agents', 'content-type: application/json', 'content-length: 100')}{`],
])('a client that does not send %s to the end is answered and cut off', async (_, text) => {
  const client = new RawClient(mock.port);
  await client.send(text);
  const answer = await client.untilClosed();
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answer).toContain('{"error":"The request did not come to its end in time."}');
});

test('a client that sends byte after byte is cut off too', async () => {
  const client = new RawClient(mock.port);
  const drip = setInterval(() => client.socket.write('x'), 5);
  await client.send('GET /status HTTP/1.1\r\nx-slow: ');
  expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 408 /);
  clearInterval(drip);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect as connectTcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { disconnectReasons, RtmServer, rtmPath } from '@colloquy/sandbox/rtm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket as PingingWebSocket } from 'ws';
import { attachRtm, messageLimit } from './attach-rtm.ts';

let rtm: RtmServer;
let attached: ReturnType<typeof attachRtm>;
let port: number;
let http: ReturnType<typeof createServer>;

beforeEach(async () => {
  rtm = new RtmServer({ tokens: ['right'] });
  http = createServer((_request, response) => response.end('an ordinary answer'));
  attached = attachRtm(http, rtm);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  port = (http.address() as AddressInfo).port;
});

afterEach(async () => {
  attached.close();
  const closed = once(http, 'close');
  http.close();
  await closed;
});

async function opened(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${rtmPath}?license_id=1`);
  await once(socket, 'open');
  return socket;
}

async function loggedIn(): Promise<WebSocket> {
  const socket = await opened();
  expect(await ask(socket, { request_id: '1', action: 'login', payload: { token: 'right' } })).toMatchObject({
    request_id: '1',
    success: true,
  });
  return socket;
}

async function ask(socket: WebSocket, message: unknown): Promise<unknown> {
  const answer = nextMessage(socket);
  socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return answer;
}

async function nextMessage(socket: EventTarget): Promise<unknown> {
  const [{ data }] = await once(socket, 'message');
  return JSON.parse(data);
}

async function closeOf(socket: EventTarget): Promise<{ code: number; wasClean: boolean }> {
  const [{ code, wasClean }] = await once(socket, 'close');
  return { code, wasClean };
}

/** What the server answers to bytes that are no websocket's. */
async function exchange(lines: string[]): Promise<string> {
  const socket = connectTcp(port, '127.0.0.1');
  socket.write([...lines, 'host: mock', 'connection: upgrade, close', '', ''].join('\r\n'));
  return text(socket);
}

test('a client of the platform logs in, pings, asks and is told', async () => {
  const socket = await loggedIn();
  expect(await ask(socket, { action: 'ping' })).toEqual({ action: 'ping', type: 'response', success: true });
  expect(await ask(socket, { request_id: '2', action: 'get_customers' })).toMatchObject({
    request_id: '2',
    payload: { customers: [{ type: 'customer' }] },
  });
  const push = nextMessage(socket);
  expect(rtm.push('incoming_event')).toBe(1);
  expect(await push).toMatchObject({ action: 'incoming_event', type: 'push' });
  const closed = closeOf(socket);
  const left = rtm.next('close');
  socket.close();
  expect(await closed).toEqual({ code: 1005, wasClean: true });
  await left;
  expect(rtm.connections).toBe(0);
});

test.each([
  ['{', 'validation'],
  ['[]', 'validation'],
  [{ action: 'logins' }, 'validation'],
  [{ action: 'login', payload: {} }, 'validation'],
  [{ action: 'login', payload: { token: 'wrong' } }, 'authentication'],
  [{ action: 'get_customers' }, 'authentication'],
])('%j is refused with the type %s', async (message, type) => {
  expect(await ask(await opened(), message)).toMatchObject({ success: false, payload: { error: { type } } });
});

test.each(disconnectReasons)('%s is told before the connection is closed', async (reason) => {
  const socket = await loggedIn();
  const push = nextMessage(socket);
  const closed = closeOf(socket);
  rtm.disconnect(reason);
  expect(await push).toMatchObject({ action: 'agent_disconnected', payload: { reason } });
  expect(await closed).toEqual({ code: 1000, wasClean: true });
});

test('connections are dropped', async () => {
  const closed = closeOf(await loggedIn());
  rtm.drop();
  expect(await closed).toEqual({ code: 1006, wasClean: false });
  expect(rtm.connections).toBe(0);
});

test('pings are answered, but not while the server is stalled', async () => {
  const socket = new PingingWebSocket(`ws://127.0.0.1:${port}${rtmPath}`);
  await once(socket, 'open');
  const [, [data]] = [socket.ping('one'), await once(socket, 'pong')];
  expect(String(data)).toBe('one');
  rtm.stall();
  const heard: string[] = [];
  socket.on('pong', (pong) => heard.push(`pong ${pong}`)).on('message', () => heard.push('answer'));
  socket.ping('two');
  const taken = rtm.next('ping');
  socket.send('{"action":"ping"}');
  await taken;
  expect(heard).toEqual([]);
  rtm.resume();
  await once(socket, 'message');
  expect(heard).toEqual(['pong two', 'answer']);
  socket.terminate();
});

test('a connection is refused with 503, and taken again', async () => {
  rtm.refuse();
  const head = [`GET ${rtmPath} HTTP/1.1`, 'upgrade: websocket'];
  expect(await exchange(head)).toMatch(/^HTTP\/1.1 503 /);
  rtm.allow();
  expect(await exchange(head)).toMatch(/^HTTP\/1.1 400 .*Sec-WebSocket-Key/s);
});

test.each(['/', '/v3.0/agent/rtm/sio', '//', '/%', `/${'long'.repeat(2_000)}`])(
  'a websocket elsewhere is told where it is',
  async (path) => {
    const answer = await exchange([`GET ${path} HTTP/1.1`, 'upgrade: WebSocket']);
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).toContain(`It is at ${rtmPath}.`);
  },
);

test('an offer of HTTP/2 is ignored', async () => {
  expect(await exchange(['GET /customers HTTP/1.1', 'upgrade: h2c'])).toContain('an ordinary answer');
});

test.each([
  ['a frame of an unknown kind', Buffer.from([0x8f, 0x80, 0, 0, 0, 0]), 1002],
  ['a frame without mask', Buffer.from([0x81, 0x01, 0x61]), 1002],
  ['a text that is not UTF-8', Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff]), 1007],
])('%s closes the connection, and no other', async (_, frame, code) => {
  const other = await loggedIn();
  const socket = new PingingWebSocket(`ws://127.0.0.1:${port}${rtmPath}`);
  const [[response]] = await Promise.all([once(socket, 'upgrade'), once(socket, 'open')]);
  response.socket.write(frame);
  const [closedWith] = await once(socket, 'close');
  expect(closedWith).toBe(code);
  expect(await ask(other, { action: 'ping' })).toMatchObject({ success: true });
});

test('a message that is too large closes the connection', async () => {
  const socket = await opened();
  const closed = closeOf(socket);
  socket.send('x'.repeat(messageLimit + 1));
  expect((await closed).code).toBe(1009);
});

test('a binary frame is refused', async () => {
  const socket = await opened();
  const answer = nextMessage(socket);
  socket.send(new Uint8Array([1, 2]));
  expect(await answer).toMatchObject({ payload: { error: { type: 'validation' } } });
});

test('after closing, connections are gone and upgrades are not taken', async () => {
  const closed = closeOf(await loggedIn());
  attached.close();
  expect((await closed).code).toBe(1006);
  expect(await exchange([`GET ${rtmPath} HTTP/1.1`, 'upgrade: websocket'])).toContain('ordinary');
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answers, disconnectReasons, type PushName, pushes } from '../../generated/rtm.ts';
import type { MemorySocket } from './memory-socket.ts';
import { RtmRefusal } from './rtm-refusal.ts';
import { RtmServer } from './rtm-server.ts';

const url = 'wss://api.example.com/v3.0/agent/rtm/ws';

interface Client {
  socket: MemorySocket;
  /** All that came, parsed. */
  heard: unknown[];
  closed: Promise<{ code: number }>;
}

async function opened(server: RtmServer): Promise<Client> {
  const socket = new server.WebSocket(url);
  const heard: unknown[] = [];
  socket.addEventListener('message', (event) => heard.push(JSON.parse((event as MessageEvent).data)));
  const closed = new Promise<{ code: number }>((resolve) => socket.addEventListener('close', resolve as never));
  await server.next('connection');
  return { socket, heard, closed };
}

/** Sends messages, and resolves when all that was said before has come. */
async function say({ socket, heard }: Client, server: RtmServer, ...messages: unknown[]): Promise<unknown> {
  for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const taken = server.next('ping');
  socket.send('{"action":"ping"}');
  await taken;
  await new Promise<void>(queueMicrotask);
  return heard.at(-2);
}

const login = { request_id: 'in', action: 'login', payload: { token: 'a token' } };

async function loggedIn(server: RtmServer): Promise<Client> {
  const client = await opened(server);
  expect(await say(client, server, login)).toMatchObject({ request_id: 'in', action: 'login', success: true });
  client.heard.length = 0;
  return client;
}

test('every documented request gets the documented answer', async () => {
  const path = fileURLToPath(import.meta.resolve('@colloquy/specs/livechat-agent.asyncapi.json'));
  const { messages } = JSON.parse(await readFile(path, 'utf8')).channels.rtm;
  const server = new RtmServer();
  const client = await loggedIn(server);
  const requests = Object.keys(messages).filter((name) => name.endsWith('Request'));
  expect(requests).toHaveLength(Object.keys(answers).length);
  for (const name of requests) {
    const request = messages[name].examples[0].payload;
    const response = messages[name.replace('Request', 'Response')].examples[0].payload;
    expect(await say(client, server, request)).toEqual({ ...response, request_id: request.request_id });
  }
});

test('an answer has the id of its request, if that has one', async () => {
  const server = new RtmServer();
  const client = await opened(server);
  expect(await say(client, server, { action: 'ping' })).toEqual({ action: 'ping', type: 'response', success: true });
  expect(await say(client, server, { action: 'logn', request_id: 7 })).toMatchObject({ request_id: 7, action: 'logn' });
  expect(await say(client, server, '{')).toEqual({
    type: 'response',
    success: false,
    payload: { error: { type: 'validation', message: expect.stringContaining('not JSON') } },
  });
});

test.each([
  ['any token but none', undefined, 'right', ''],
  ['the tokens of a list', ['right'], 'right', 'wrong'],
  ['the tokens that a function admits', (token: string) => token === 'right', 'right', 'wrong'],
])('%s logs in', async (_, tokens, right, wrong) => {
  const server = new RtmServer(tokens ? { tokens } : {});
  const client = await opened(server);
  const refused = await say(client, server, { ...login, payload: { token: wrong } });
  expect(refused).toMatchObject({ request_id: 'in', payload: { error: { type: 'authentication' } } });
  expect(server.push('incoming_event')).toBe(0);
  expect(await say(client, server, { ...login, payload: { token: right } })).toMatchObject({ success: true });
  expect(server.logins).toEqual([{ token: wrong }, { token: right }]);
});

test('a push goes to all who are logged in, and to nobody else', async () => {
  const server = new RtmServer();
  const [one, other, stranger] = [await loggedIn(server), await loggedIn(server), await opened(server)];
  expect(server.push('incoming_event')).toBe(2);
  expect(server.push('not_documented', { chat_id: 'mine' })).toBe(2);
  for (const client of [one, other]) {
    await say(client, server);
    expect(client.heard.slice(0, 2)).toEqual([
      { action: 'incoming_event', type: 'push', payload: pushes.incoming_event },
      { action: 'not_documented', type: 'push', payload: { chat_id: 'mine' } },
    ]);
  }
  await say(stranger, server);
  expect(stranger.heard).toHaveLength(1);
});

test.each(Object.keys(pushes) as PushName[])('the push %s has a sample', (name) => {
  expect(pushes[name]).toBeTypeOf('object');
});

test.each(disconnectReasons)('%s is told, and then the connection is closed', async (reason) => {
  const server = new RtmServer();
  const client = await opened(server);
  server.stall();
  server.disconnect(reason);
  expect(await client.closed).toMatchObject({ code: 1000 });
  expect(client.heard).toEqual([{ action: 'agent_disconnected', type: 'push', payload: { reason } }]);
});

test('rules answer instead, the newest first, until they are undone', async () => {
  const server = new RtmServer();
  const client = await loggedIn(server);
  const undo = server.answer('get_customers', (payload, { request_id }) => ({ payload, request_id }));
  const undoFailure = server.fail('get_customers', { type: 'authorization', message: 'No.' });
  const request = { action: 'get_customers', request_id: '1', payload: { limit: 5 } };
  expect(await say(client, server, request)).toMatchObject({
    payload: { error: { type: 'authorization', message: 'No.' } },
  });
  undoFailure();
  undoFailure();
  expect(await say(client, server, request)).toMatchObject({ payload: { payload: { limit: 5 }, request_id: '1' } });
  undo();
  expect(await say(client, server, request)).toMatchObject({ payload: answers.get_customers });
});

test('a rule for an action that does not exist is a mistake', () => {
  const server = new RtmServer();
  expect(() => server.answer('get_customer' as never, () => undefined)).toThrow('Did you mean get_customers or ');
});

test('a failure can be counted', async () => {
  const server = new RtmServer();
  const client = await opened(server);
  server.fail('login', { type: 'internal', message: 'Once.' }, 1);
  expect(await say(client, server, login)).toMatchObject({ success: false });
  expect(server.push('incoming_event')).toBe(0);
  expect(await say(client, server, login)).toMatchObject({ success: true });
});

test('an answer can come later than those to later requests, or never', async () => {
  const server = new RtmServer();
  const client = await loggedIn(server);
  let fail: (error: unknown) => void = () => {};
  server.answer('close_thread', () => new Promise((_, reject) => (fail = reject)));
  server.answer('get_customers', () => new Promise(() => {}));
  await say(client, server, { action: 'get_customers' }, { action: 'close_thread', payload: { chat_id: 'a' } });
  expect(client.heard).toMatchObject([{ action: 'ping' }]);
  const answered = server.next('close_thread');
  fail(new RtmRefusal('request_timeout', 'Too late.'));
  await answered;
  expect(await say(client, server)).toMatchObject({
    action: 'close_thread',
    payload: { error: { message: 'Too late.' } },
  });
});

test.each([
  [
    'throws',
    () => {
      throw new Error('My mistake.');
    },
    'The server failed: My mistake.',
  ],
  [
    'throws no error',
    () => {
      throw 'text';
    },
    'The server failed: text',
  ],
  ['gives what is no JSON', () => 1n, 'The server failed: Do not know how to serialize a BigInt'],
  ['gives no JSON later', async () => 1n, 'The server failed: Do not know how to serialize a BigInt'],
])('a rule that %s is an internal error', async (_, rule, message) => {
  const server = new RtmServer();
  const client = await opened(server);
  server.answer('login', rule);
  const answered = server.next('login');
  client.socket.send(JSON.stringify(login));
  await answered;
  expect(await say(client, server)).toMatchObject({ payload: { error: { type: 'internal', message } } });
});

test('a stalled server takes what comes, and says all of it when it resumes', async () => {
  const server = new RtmServer();
  const client = await opened(server);
  server.stall();
  const later = await opened(server);
  await say(client, server, login);
  await say(later, server);
  expect(server.push('incoming_event')).toBe(1);
  expect([client.heard, later.heard]).toEqual([[], []]);
  client.socket.close();
  await say(later, server);
  expect(client.socket.readyState).toBe(client.socket.CLOSING);
  expect(server.connections).toBe(1);
  server.resume();
  await client.closed;
  await say(later, server);
  expect(client.heard).toEqual([]);
  expect(later.heard).toHaveLength(3);
});

test('dropping ends a connection whose client waits for the end of a stall', async () => {
  const server = new RtmServer();
  const client = await opened(server);
  server.stall();
  client.socket.close();
  await server.next('close');
  server.drop();
  expect(await client.closed).toMatchObject({ code: 1006 });
});

test.each([1005, 1006, 999, 2000, Number.NaN])('the server cannot close with %d', (code) => {
  expect(() => new RtmServer().close(code)).toThrow(RangeError);
});

test('a reason that is too long is refused', () => {
  expect(() => new RtmServer().close(1000, 'x'.repeat(124))).toThrow('longer than 123 bytes');
});

test('what a client calls its action is no moment of the server', async () => {
  const server = new RtmServer();
  const client = await opened(server);
  let happened = false;
  server.next('close').then(() => {
    happened = true;
  });
  await say(client, server, { action: 'close' });
  expect(happened).toBe(false);
  client.socket.close();
  await client.closed;
  expect(happened).toBe(true);
});

test('connections are counted, and only so many messages are kept', async () => {
  const server = new RtmServer({ keep: 2 });
  const [one] = [await opened(server), await opened(server)];
  expect([server.connections, server.mostConnections]).toEqual([2, 2]);
  one.socket.close();
  await one.closed;
  const again = await opened(server);
  expect([server.connections, server.mostConnections]).toEqual([2, 2]);
  await say(again, server, { action: 'a' }, { action: 'b' });
  expect(server.received).toEqual([{ action: 'b' }, { action: 'ping' }]);
});

test('a socket of any kind can be connected, and is left alone when it is gone', () => {
  const server = new RtmServer();
  const calls: unknown[] = [];
  const connection = server.accept({
    send: (data) => calls.push(data),
    close: (...args) => calls.push(args),
    terminate: () => calls.push('terminate'),
  });
  connection.message('{"action":"ping"}');
  connection.ping();
  server.close(1001, 'later');
  connection.message('{"action":"ping"}');
  connection.closed();
  server.drop();
  expect(calls).toEqual(['{"action":"ping","type":"response","success":true}', [1001, 'later']]);
  expect(server.received).toHaveLength(1);
});

test('garbage is sent as it is', async () => {
  const server = new RtmServer();
  const { socket } = await opened(server);
  const message = new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
  socket.binaryType = 'arraybuffer';
  expect(server.send('1')).toBe(1);
  expect(await message).toMatchObject({ data: '1' });
});

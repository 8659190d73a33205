import { expect, expectTypeOf, test } from 'vitest';
import type { MemorySocket } from './memory-socket.ts';
import { RtmServer } from './rtm-server.ts';

const url = 'wss://api.example.com/v3.0/agent/rtm/ws';

function happens(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/** A socket, and what it tells. */
function listened(server: RtmServer, address = url) {
  const socket = new server.WebSocket(address);
  const events: unknown[] = [];
  socket.onopen = () => events.push('open');
  socket.onmessage = ({ data }) => events.push(data);
  socket.onerror = () => events.push('error');
  socket.onclose = ({ code, reason, wasClean }) => events.push([code, reason, wasClean]);
  return { socket, events };
}

async function opened(server: RtmServer) {
  const client = listened(server);
  await happens(client.socket, 'open');
  return client;
}

test('it has the interface of the platform', () => {
  expectTypeOf<MemorySocket>().toExtend<WebSocket>();
  const server = new RtmServer();
  expectTypeOf(server.WebSocket).toExtend<typeof WebSocket>();
  const socket = new server.WebSocket(url);
  for (const name of ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const) {
    expect([Reflect.get(server.WebSocket, name), socket[name]]).toEqual([WebSocket[name], WebSocket[name]]);
  }
});

test('it opens later, and each direction keeps its order', async () => {
  const server = new RtmServer();
  const { socket, events } = listened(server, `${url}?license_id=1#top`);
  expect(socket.url).toBe(`${url}?license_id=1`);
  expect(socket.readyState).toBe(socket.CONNECTING);
  expect(() => socket.send('')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  await happens(socket, 'open');
  expect(socket.readyState).toBe(socket.OPEN);
  const second = server.next('ping');
  socket.send('{"action":"login","payload":{"token":""}}');
  socket.send('{"action":"ping"}');
  await second;
  server.send('one');
  server.close(1001, 'later');
  await happens(socket, 'close');
  expect(socket.readyState).toBe(socket.CLOSED);
  expect(events.slice(0, 3)).toEqual(['open', expect.stringContaining('login'), expect.stringContaining('ping')]);
  expect(events.slice(3)).toEqual(['one', [1001, 'later', true]]);
});

test.each([
  [[], [1005, '', true]],
  [[1000], [1000, '', true]],
  [
    [4000, 'enough'],
    [4000, 'enough', true],
  ],
])('close(...%j) is answered, and nothing is heard after it', async (given, close) => {
  const server = new RtmServer();
  const { socket, events } = await opened(server);
  server.send('too late');
  socket.close(...(given as [number?, string?]));
  socket.close();
  socket.send('too late');
  expect(socket.readyState).toBe(socket.CLOSING);
  await happens(socket, 'close');
  socket.close();
  expect(socket.readyState).toBe(socket.CLOSED);
  expect(events).toEqual(['open', close]);
  expect(server.received).toEqual([]);
  expect(server.connections).toBe(0);
});

test('what was sent before closing arrives', async () => {
  const server = new RtmServer();
  const { socket } = await opened(server);
  socket.send('{"action":"ping"}');
  socket.close();
  await happens(socket, 'close');
  expect(server.received).toEqual([{ action: 'ping' }]);
});

test.each([
  [[1001], 'InvalidAccessError'],
  [[1000, 'é'.repeat(62)], 'SyntaxError'],
])('close(...%j) is no way to close', async (given, name) => {
  const { socket } = await opened(new RtmServer());
  expect(() => socket.close(...(given as [number, string?]))).toThrow(expect.objectContaining({ name }));
  expect(socket.readyState).toBe(socket.OPEN);
});

test('closing before it is open fails it', async () => {
  const server = new RtmServer();
  const { socket, events } = listened(server);
  socket.close();
  await happens(socket, 'close');
  expect(events).toEqual(['error', [1006, '', false]]);
  expect(server.mostConnections).toBe(0);
});

test('a server that refuses, or is elsewhere, fails it', async () => {
  const server = new RtmServer();
  const elsewhere = listened(server, 'wss://api.example.com/v3.0/agent/rtm/sio');
  await happens(elsewhere.socket, 'close');
  server.refuse();
  const refused = listened(server);
  await happens(refused.socket, 'close');
  expect([elsewhere.events, refused.events]).toEqual([
    ['error', [1006, '', false]],
    ['error', [1006, '', false]],
  ]);
  server.allow();
  expect((await opened(server)).events).toEqual(['open']);
});

test.each(['/v3.0/agent/rtm/ws', 'ftp://api.example.com', ''])('%j is no address', (address) => {
  const server = new RtmServer();
  expect(() => new server.WebSocket(address)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
});

test('a connection that is dropped has an error first', async () => {
  const server = new RtmServer();
  const { socket, events } = await opened(server);
  server.drop();
  await happens(socket, 'close');
  expect(events).toEqual(['open', 'error', [1006, '', false]]);
});

test('binary frames come as the client wants them', async () => {
  const server = new RtmServer();
  const { socket, events } = await opened(server);
  const messages = happens(socket, 'message');
  server.send(new Uint8Array([1, 2]));
  await messages;
  socket.binaryType = 'arraybuffer';
  const second = happens(socket, 'message');
  server.send(new Uint8Array([3]));
  await second;
  expect(new Uint8Array(await (events[1] as Blob).arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  expect(events[2]).toEqual(new Uint8Array([3]).buffer);
});

test('the listeners of all sockets are counted, the handlers too', async () => {
  const server = new RtmServer();
  const { socket } = await opened(server);
  const listener = () => {};
  socket.addEventListener('message', listener);
  expect([socket.listenerCount, server.listeners]).toEqual([5, 5]);
  server.drop();
  await happens(socket, 'close');
  const second = new server.WebSocket(url);
  const third = new server.WebSocket(url);
  second.onopen = third.onopen = listener;
  expect(server.listeners).toBe(7);
  second.onopen = third.onopen = null;
  socket.removeEventListener('message', listener);
  socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
  expect(server.listeners).toBe(0);
});

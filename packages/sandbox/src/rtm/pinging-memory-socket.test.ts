import { expect, test } from 'vitest';
import type { PingingMemorySocket } from './pinging-memory-socket.ts';
import { RtmServer } from './rtm-server.ts';

const url = 'wss://api.example.com/v3.0/agent/rtm/ws';

async function opened(server: RtmServer): Promise<PingingMemorySocket> {
  const socket = new server.WebSocket(url) as PingingMemorySocket;
  expect(() => socket.ping()).toThrow('not open yet');
  await server.next('connection');
  return socket;
}

/** Resolves after all that was sent before it has arrived. */
async function settled(server: RtmServer, socket: WebSocket): Promise<void> {
  const taken = server.next('ping');
  socket.send('{"action":"ping"}');
  await taken;
  await new Promise<void>(queueMicrotask);
}

test('a ping is answered with its data, but not while the server is stalled', async () => {
  const server = new RtmServer({ controlFrames: true });
  const socket = await opened(server);
  const pongs: number[][] = [];
  const listener = (data: Uint8Array) => pongs.push([...data]);
  socket.on('pong', listener);
  expect(server.listeners).toBe(1);
  socket.ping(new Uint8Array([1]));
  await settled(server, socket);
  expect(pongs).toEqual([[1]]);
  server.stall();
  socket.ping(new Uint8Array([2]));
  await settled(server, socket);
  expect(pongs).toEqual([[1]]);
  server.resume();
  await settled(server, socket);
  expect(pongs).toEqual([[1], [2]]);
  socket.off('pong', listener);
  expect(server.listeners).toBe(0);
});

test('a client can break a connection that is silent', async () => {
  const server = new RtmServer({ controlFrames: true });
  const socket = await opened(server);
  server.stall();
  socket.terminate();
  await new Promise((resolve) => socket.addEventListener('close', resolve));
  expect(server.connections).toBe(0);
});

test('sockets cannot ping unless that is asked for', () => {
  const server = new RtmServer();
  expect('ping' in new server.WebSocket(url)).toBe(false);
});

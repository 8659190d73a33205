import { RtmServer } from '@colloquy/sandbox/rtm';
import { describe, expect, test } from 'vitest';
import { openSocket, type WebSocketClass } from './socket.ts';
import { settled } from './testing/stopped-timers.ts';

const url = 'ws://127.0.0.1/v3.0/agent/rtm/ws';

function opened(server: RtmServer, WebSocket: WebSocketClass = server.WebSocket) {
  const told: string[] = [];
  const socket = openSocket(WebSocket, url, {
    opened: () => told.push('opened'),
    received: (frame) => told.push(`received ${frame}`),
    ponged: () => told.push('ponged'),
    closed: (code, reason) => told.push(`closed ${code} ${reason}`),
  });
  return { socket, told };
}

describe.each([false, true])('a socket (control frames: %s)', (controlFrames) => {
  const open = () => {
    const server = new RtmServer({ controlFrames });
    return { server, ...opened(server) };
  };

  test('tells of its opening, of frames, and of its end', async () => {
    const { server, told } = open();
    await settled();
    server.send('a frame');
    await settled();
    server.close(1012, 'restart');
    await settled();
    expect(told).toEqual(['opened', 'received a frame', 'closed 1012 restart']);
    expect(server.listeners).toBe(0);
  });

  test('tells of a refusal once, with the code 1006', async () => {
    const { server, told } = open();
    server.refuse();
    await settled();
    expect(told).toEqual(['closed 1006 ']);
    expect(server.listeners).toBe(0);
  });

  test.each([false, true])('that is let go says nothing more (dead: %s)', async (isDead) => {
    const { server, socket, told } = open();
    await settled();
    server.send('on its way');
    server.drop();
    socket.ping();
    socket.letGo(isDead);
    await settled();
    expect(told).toEqual(['opened']);
    expect([server.connections, server.listeners]).toEqual([0, 0]);
  });

  test('that is let go before it opens never opens', async () => {
    const { server, socket, told } = open();
    socket.letGo(false);
    await settled();
    expect(told).toEqual([]);
    expect([server.mostConnections, server.listeners]).toEqual([0, 0]);
  });

  test('can be let go after its end', async () => {
    const { server, socket, told } = open();
    await settled();
    server.drop();
    await settled();
    socket.letGo(true);
    expect(told).toEqual(['opened', 'closed 1006 ']);
  });

  test('pings with a control frame if it can, and says whether', async () => {
    const { socket, told } = open();
    await settled();
    expect(socket.ping()).toBe(controlFrames);
    await settled();
    expect(told).toEqual(controlFrames ? ['opened', 'ponged'] : ['opened']);
  });
});

test('one that opens while it is let go is not heard of', async () => {
  const server = new RtmServer();
  class OpensLate extends server.WebSocket {
    override close(code?: number): void {
      this.dispatchEvent(new Event('open'));
      super.close(code);
    }
  }
  const { socket, told } = opened(server, OpensLate);
  socket.letGo(false);
  await settled();
  expect(told).toEqual([]);
});

test('one that is alive is closed orderly, one that is dead is broken', async () => {
  const ends: string[] = [];
  const server = new RtmServer({ controlFrames: true });
  class Noted extends server.WebSocket {
    override close(code?: number): void {
      ends.push(`close ${code}`);
      super.close(code);
    }

    terminate(): void {
      ends.push('terminate');
    }
  }
  for (const isDead of [false, true]) opened(server, Noted).socket.letGo(isDead);
  await settled();
  expect(ends).toEqual(['close 1000', 'terminate']);
});

test('where pong is an event of the platform, it is heard', async () => {
  const server = new RtmServer();
  // As in Bun: ping() without on().
  class Pinging extends server.WebSocket {
    ping(): void {
      this.dispatchEvent(new Event('pong'));
    }
  }
  const { socket, told } = opened(server, Pinging);
  await settled();
  expect(socket.ping()).toBe(true);
  expect(told).toEqual(['opened', 'ponged']);
  socket.letGo(false);
  socket.ping();
  expect(told).toEqual(['opened', 'ponged']);
  await settled();
  expect(server.listeners).toBe(0);
});

test('a class that cannot open sockets throws', () => {
  const Forbidden = class {
    constructor() {
      throw new Error('forbidden');
    }
  };
  expect(() => opened(new RtmServer(), Forbidden as unknown as WebSocketClass)).toThrow('forbidden');
});

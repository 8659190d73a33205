import { describe, expect, test } from 'vitest';
import type { RtmState } from './events.ts';
import { connectedScene, createScene } from './testing/scene.ts';
import { breakConnection, connect } from './testing/steps.ts';

const passing: RtmState[] = ['connecting', 'ready', 'waiting'];

test.each(passing)('close() inside a handler of the state %s closes for good', async (state) => {
  const scene = createScene();
  const { rtm, server, timers } = scene;
  rtm.on('state', ({ to }) => to === state && rtm.close());
  connect(rtm);
  await timers.pass(0);
  await breakConnection(scene);
  await timers.pass(60_000);
  expect(scene.states.slice(-2)).toEqual([state, 'closed']);
  expect([timers.size, server.connections, server.listeners]).toEqual([0, 0, 0]);
});

test('after close() inside a handler of the state ready, nothing is told of that connection', async () => {
  const scene = await connectedScene();
  const { rtm, timers } = scene;
  await breakConnection(scene);
  const told: string[] = [];
  rtm.on('state', ({ to }) => to === 'ready' && rtm.close());
  for (const name of ['state', 'login', 'gap'] as const) rtm.on(name, () => told.push(name));
  await timers.pass(1_000);
  expect(rtm.state).toBe('closed');
  expect(told).toEqual(['state', 'state', 'state']);
});

test('close() inside a login handler leaves out the gap', async () => {
  const scene = await connectedScene();
  const { rtm, timers } = scene;
  await breakConnection(scene);
  let gaps = 0;
  rtm.on('gap', () => (gaps += 1));
  rtm.on('login', () => rtm.close());
  await timers.pass(1_000);
  expect([rtm.state, gaps]).toEqual(['closed', 0]);
});

test('close() inside a handler of a push counts, even if the login was answered just before', async () => {
  const { server } = createScene();
  const data = JSON.stringify({ type: 'push', action: 'incoming_event', payload: {} });
  // As sockets do that read several frames at once.
  class AtOnce extends server.WebSocket {
    override dispatchEvent(event: Event): boolean {
      const isDone = super.dispatchEvent(event);
      if (event.type === 'message') super.dispatchEvent(new MessageEvent('message', { data }));
      return isDone;
    }
  }
  const { rtm, timers, states } = createScene({ WebSocket: AtOnce });
  rtm.on('incoming_event', () => rtm.close());
  connect(rtm);
  await timers.pass(60_000);
  expect(states).toEqual(['connecting', 'closed']);
});

test('close() fails a connect() under way', async () => {
  const { rtm } = createScene();
  const connected = rtm.connect();
  rtm.close();
  await expect(connected).rejects.toMatchObject({ name: 'DisconnectedError', message: 'The client was closed.' });
});

test('closing what is closed does nothing', async () => {
  const { rtm, states } = await connectedScene();
  rtm.close();
  rtm.close();
  expect(states).toEqual(['connecting', 'ready', 'closed']);
});

test('the server sees an orderly close', async () => {
  const { rtm, server } = await connectedScene();
  const closed = server.next('close');
  rtm.close();
  await closed;
  expect(server.connections).toBe(0);
});

describe('connecting again', () => {
  test('right after close(), while an earlier connect() is under way', async () => {
    const { rtm, server } = createScene();
    const first = rtm.connect();
    rtm.close();
    const second = rtm.connect();
    await expect(first).rejects.toThrow('The client was closed.');
    await expect(second).resolves.toHaveProperty('license');
    expect([rtm.state, server.connections, server.mostConnections]).toEqual(['ready', 1, 1]);
  });

  test('inside a handler of the state closed, while an earlier connect() fails', async () => {
    const { rtm, server } = createScene();
    const connections: Promise<unknown>[] = [];
    rtm.on('state', ({ to }) => to === 'closed' && connections.push(rtm.connect()));
    server.fail('login', { type: 'license_expired', message: 'The license has expired.' }, 1);
    await expect(rtm.connect()).rejects.toMatchObject({ type: 'license_expired' });
    await expect(connections[0]).resolves.toHaveProperty('license');
    expect([rtm.state, connections.length]).toEqual(['ready', 1]);
  });

  test('inside a handler of the state ready, gets the login of the new connection', async () => {
    const { rtm, server, states } = createScene();
    const logins: Promise<unknown>[] = [];
    const stop = rtm.on('state', ({ to }) => {
      if (to !== 'ready') return;
      stop();
      rtm.close();
      logins.push(rtm.connect());
      expect(rtm.state).toBe('connecting');
    });
    await expect(rtm.connect()).rejects.toThrow('The client was closed.');
    await logins[0];
    expect(states.join(' ')).toBe('connecting ready closed connecting ready');
    expect(server.logins).toHaveLength(2);
  });

  test('inside a handler of the push that ends the connection, is not undone by that push', async () => {
    const { rtm, server, timers, states } = await connectedScene();
    rtm.once('agent_disconnected', () => {
      rtm.close();
      connect(rtm);
    });
    server.disconnect('license_expired');
    await timers.pass(0);
    expect(states.join(' ')).toBe('connecting ready closed connecting ready');
  });
});

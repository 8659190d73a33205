import { RtmServer } from '@colloquy/sandbox/rtm';
import { describe, expect, test } from 'vitest';
import { openSession } from './session.ts';
import { StoppedTimers } from './testing/stopped-timers.ts';

function opened(controlFrames = false) {
  const server = new RtmServer({ controlFrames });
  const timers = new StoppedTimers();
  const told: string[] = [];
  const session = openSession(
    {
      WebSocket: server.WebSocket,
      url: 'ws://127.0.0.1/v3.0/agent/rtm/ws',
      timers,
      pingSeconds: 15,
      pingTimeout: 5_000,
    },
    {
      opened: () => told.push('opened'),
      received: (frame) => told.push(`received ${frame}`),
      pingDue: () => told.push('ping'),
      ended: (why, isDead = false) => told.push(`${isDead ? 'dead' : 'ended'}: ${why}`),
    },
  );
  return { server, timers, session, told };
}

test('it has no heartbeat before it is open', async () => {
  const { server, timers, told } = opened();
  expect(timers.size).toBe(0);
  await timers.pass(0);
  expect([told, timers.size, server.connections]).toEqual([['opened'], 1, 1]);
});

test('it knows when something was last heard', async () => {
  const { server, timers, session } = opened();
  const begin = timers.now();
  await timers.pass(2_000);
  expect(session.heardAt).toBe(begin);
  server.send('a frame');
  await timers.pass(3_000);
  expect(session.heardAt).toBe(begin + 2_000);
});

test('a pong counts as heard', async () => {
  const { timers, session, told } = opened(true);
  const begin = timers.now();
  await timers.pass(20_000);
  expect(session.heardAt).toBe(begin + 15_000);
  expect(told).toEqual(['opened']);
});

test('it is proven once a sign of life was due', async () => {
  const { timers, session } = opened();
  await timers.pass(14_999);
  expect(session.isProven).toBe(false);
  await timers.pass(1);
  expect(session.isProven).toBe(true);
});

describe('its end', () => {
  test.each([
    [1006, '', 'ended: The connection ended (1006).'],
    [1001, 'going away', 'ended: The connection ended (1001 going away).'],
  ])('by the server is told with code and reason (%d %s)', async (code, reason, end) => {
    const { server, timers, told } = opened();
    await timers.pass(0);
    if (code === 1006) server.drop();
    else server.close(code, reason);
    await timers.pass(0);
    expect(told).toEqual(['opened', end]);
  });

  test.each([false, true])(
    'by silence is told when a ping got no answer (control frames: %s)',
    async (controlFrames) => {
      const { server, timers, told } = opened(controlFrames);
      await timers.pass(0);
      server.stall();
      await timers.pass(20_000);
      expect(told.at(-1)).toBe('dead: A ping got no answer within 5000 ms.');
    },
  );

  test.each([false, true])('by who let it go is not told, and leaves nothing (dead: %s)', async (isDead) => {
    const { server, timers, session, told } = opened();
    await timers.pass(15_000);
    session.letGo(isDead);
    expect(timers.size).toBe(0);
    await timers.pass(60_000);
    expect(told).toEqual(['opened', 'ping']);
    expect([server.connections, server.listeners]).toEqual([0, 0]);
  });
});

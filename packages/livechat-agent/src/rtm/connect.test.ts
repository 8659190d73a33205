import { RtmServer } from '@colloquy/sandbox/rtm';
import { describe, expect, test } from 'vitest';
import { NeverOpens, ThrowsAtOnce } from './testing/odd-sockets.ts';
import { connectedScene, createScene } from './testing/scene.ts';
import { breakConnection, connect, logIn } from './testing/steps.ts';

describe('connect() twice', () => {
  test('makes one connection, and gives both the same login', async () => {
    const { rtm, server } = createScene();
    const [first, second] = await Promise.all([rtm.connect(), rtm.connect()]);
    expect(second).toBe(first);
    expect([server.logins.length, server.mostConnections]).toEqual([1, 1]);
  });

  test('gives the login at once when there is a connection', async () => {
    const { rtm, server } = createScene();
    const login = await rtm.connect();
    expect(await rtm.connect()).toBe(login);
    expect(server.logins).toHaveLength(1);
  });

  test('waits for the next connection when one was lost', async () => {
    const scene = await connectedScene();
    await breakConnection(scene);
    const connected = scene.rtm.connect();
    await scene.timers.pass(1_000);
    await expect(connected).resolves.toHaveProperty('license');
    expect(scene.server.logins).toHaveLength(2);
  });

  test('gives the second what it waits for when the first gives up', async () => {
    const { rtm } = createScene();
    const controller = new AbortController();
    const first = rtm.connect({ signal: controller.signal });
    const second = rtm.connect();
    controller.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortedError' });
    await expect(second).resolves.toHaveProperty('license');
  });

  test('gives up only with the last', async () => {
    const scene = createScene();
    await logIn(scene);
    const failures = Promise.allSettled([scene.rtm.connect({ timeout: 20_000 })]);
    await scene.timers.pass(20_000);
    await failures;
    expect(scene.rtm.state).not.toBe('closed');
    await scene.timers.pass(10_000);
    expect(scene.rtm.state).toBe('closed');
  });
});

describe('a login that takes too long', () => {
  const slow = [
    ['the server never answers it', {}],
    ['the connection never opens', { WebSocket: NeverOpens }],
    ['the token function never gives a token', { token: () => new Promise<string>(() => {}) }],
  ] as const;

  test.each(slow)('is tried again because %s', async (_why, options) => {
    const { rtm, server, timers } = createScene({ ...options, attemptTimeout: 5_000 });
    server.answer('login', () => new Promise(() => {}));
    const errors: unknown[] = [];
    rtm.on('state', ({ to, error }) => to === 'waiting' && errors.push(error?.message));
    connect(rtm);
    await timers.pass(4_999);
    expect(rtm.state).toBe('connecting');
    await timers.pass(1);
    expect(rtm.state).toBe('waiting');
    expect(errors).toEqual(['There was no login within 5000 ms.']);
    await timers.pass(500);
    expect(rtm.state).toBe('connecting');
  });
});

test('a connection on which no login is answered is broken, since nobody would answer a close either', async () => {
  const ends: string[] = [];
  const server = new RtmServer({ controlFrames: true });
  class Noted extends server.WebSocket {
    terminate(): void {
      ends.push('terminate');
    }
  }
  const { rtm, timers } = createScene({ WebSocket: Noted });
  server.stall();
  connect(rtm);
  await timers.pass(10_000);
  expect(ends).toEqual(['terminate']);
});

describe('the error of connect() says what went wrong last', () => {
  test.each([
    ['a platform that opens no websockets', { WebSocket: ThrowsAtOnce }, 'Websockets are forbidden here.'],
    ['a token function that fails', { token: () => Promise.reject(new Error('No token today.')) }, 'No token today.'],
    ['an empty token', { token: () => '' }, 'token must be a text, or a function that gives one.'],
  ])('%s', async (_what, options, why) => {
    const { rtm, timers, states } = createScene(options);
    const failed = expect(rtm.connect({ timeout: 2_000 })).rejects.toMatchObject({
      name: 'DisconnectedError',
      message: `connect got no connection to api.livechatinc.com within 2000 ms. ${why}`,
      cause: { message: why },
    });
    await timers.pass(2_000);
    await failed;
    expect(states.at(-1)).toBe('closed');
    expect(timers.size).toBe(0);
  });

  test('a refused connection', async () => {
    const { rtm, server, timers } = createScene();
    server.refuse();
    const failed = expect(rtm.connect({ timeout: 2_000 })).rejects.toThrow('The connection ended (1006).');
    await timers.pass(2_000);
    await failed;
  });

  test('a login whose payload the server finds wrong is not tried again', async () => {
    const { rtm, server, states } = createScene({ login: { application: 'wrong' } as object });
    await expect(rtm.connect()).rejects.toMatchObject({ name: 'RtmError', kind: 'validation', action: 'login' });
    expect(states).toEqual(['connecting', 'closed']);
    expect(server.logins).toHaveLength(1);
  });
});

import { disconnectReasons } from '@colloquy/sandbox/rtm';
import { describe, expect, test } from 'vitest';
import type { StateChange } from './events.ts';
import { connectedScene, hello, type Scene } from './testing/scene.ts';

const passing = ['ping_timeout', 'internal_error', 'a_reason_of_tomorrow'];
const final = [
  'access_token_revoked',
  'license_expired',
  'agent_deleted',
  'logged_out_remotely',
  'unsupported_version',
  'too_many_connections',
];

interface Ended extends Scene {
  /** The tokens that the token function was asked to replace. */
  refused: unknown[];
  last: StateChange | undefined;
}

async function endedFor(reason: string): Promise<Ended> {
  const refused: unknown[] = [];
  const token = (old?: string) => {
    refused.push(old);
    return `token-${refused.length}`;
  };
  const scene = await connectedScene({ token });
  const changes: StateChange[] = [];
  scene.rtm.on('state', (change) => changes.push(change));
  scene.server.disconnect(reason);
  await scene.timers.pass(0);
  const last = changes.at(-1);
  await scene.timers.pass(60_000);
  return { ...scene, refused, last };
}

const errorFor = (reason: string) => ({
  name: 'DisconnectedError',
  message: `The server ended the connection (${reason}).`,
  reason,
});

test.each(passing)('%s passes: the client connects again with a token as before', async (reason) => {
  const { rtm, refused, last, server } = await endedFor(reason);
  expect(last).toMatchObject({ from: 'ready', to: 'waiting', error: errorFor(reason) });
  expect(rtm.state).toBe('ready');
  expect(refused).toEqual([undefined, undefined]);
  expect(server.mostConnections).toBe(1);
});

test.each(final)('%s is the end: the client is closed', async (reason) => {
  const { rtm, server, timers, refused, last } = await endedFor(reason);
  expect(last).toMatchObject({ from: 'ready', to: 'closed', error: errorFor(reason) });
  expect([rtm.state, refused.length]).toEqual(['closed', 1]);
  expect([timers.size, server.listeners]).toEqual([0, 0]);
});

describe('access_token_expired', () => {
  test('lets the client connect with a new token', async () => {
    const { rtm, server, refused, last } = await endedFor('access_token_expired');
    expect(last).toMatchObject({ from: 'ready', to: 'waiting', error: errorFor('access_token_expired') });
    expect(rtm.state).toBe('ready');
    expect(refused).toEqual([undefined, 'token-1']);
    expect(server.logins.at(-1)).toEqual({ token: 'token-2', reconnect: true });
  });

  test('does so each time', async () => {
    const { rtm, server, timers, refused } = await endedFor('access_token_expired');
    server.disconnect('access_token_expired');
    await timers.pass(60_000);
    expect(rtm.state).toBe('ready');
    expect(refused).toEqual([undefined, 'token-1', 'token-2']);
  });

  test('is the end of a client that has only one token', async () => {
    const { rtm, server, timers, states } = await connectedScene();
    const errors: unknown[] = [];
    rtm.on('state', ({ error }) => errors.push(error));
    server.disconnect('access_token_expired');
    await timers.pass(0);
    expect(states.at(-1)).toBe('closed');
    expect(errors).toMatchObject([errorFor('access_token_expired')]);
  });
});

test('these are all reasons of the spec', () => {
  const tested = [...final, ...passing.slice(0, 2), 'access_token_expired'];
  expect([...disconnectReasons].sort()).toEqual(tested.sort());
});

test('a call under way fails with the reason in its cause, a waiting one with the connection', async () => {
  const { rtm, server } = await connectedScene();
  server.answer('send_event', () => new Promise(() => {}));
  const answer = rtm.chats.sendEvent(hello);
  server.disconnect('license_expired');
  await expect(answer).rejects.toMatchObject({ mayHaveBeenExecuted: true, cause: errorFor('license_expired') });
});

test.each([
  ['license_expired', 'closed'],
  ['authorization', 'closed'],
  ['unsupported_version', 'closed'],
  ['internal', 'waiting'],
  ['request_timeout', 'waiting'],
  ['an_error_of_tomorrow', 'waiting'],
])('a login that fails with %s leaves the client %s', async (type, state) => {
  const { rtm, server, timers } = await connectedScene();
  rtm.close();
  server.fail('login', { type, message: 'No.' });
  const connected = Promise.allSettled([rtm.connect()]);
  await timers.pass(0);
  expect(rtm.state).toBe(state);
  rtm.close();
  await connected;
});

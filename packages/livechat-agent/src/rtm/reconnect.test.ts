import { expect, test } from 'vitest';
import { connectedScene, createScene, hello, type Scene } from './testing/scene.ts';
import { breakConnection } from './testing/steps.ts';

const breaks: [string, (scene: Scene) => void][] = [
  ['breaks', ({ server }) => server.drop()],
  ['is closed', ({ server }) => server.close()],
  ['is closed with a code', ({ server }) => server.close(1012, 'restart')],
  ['is ended for a reason that passes', ({ server }) => server.disconnect('internal_error')],
];

test.each(breaks)('a client whose connection %s connects again by itself', async (_how, end) => {
  const scene = await connectedScene();
  end(scene);
  await scene.timers.pass(0);
  expect(scene.rtm.state).toBe('waiting');
  await scene.timers.pass(500);
  expect(scene.rtm.state).toBe('ready');
  expect([scene.server.connections, scene.server.mostConnections]).toEqual([1, 1]);
});

test.each([
  [1006, '', 'The connection ended (1006).'],
  [1012, 'restart', 'The connection ended (1012 restart).'],
])('the state event says why it ended (%d %s)', async (code, reason, message) => {
  const { rtm, server, timers } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('state', ({ to, error }) => to === 'waiting' && errors.push(error));
  if (reason) server.close(code, reason);
  else server.drop();
  await timers.pass(0);
  expect(errors).toMatchObject([{ name: 'DisconnectedError', message, reason: undefined }]);
});

test('a login says whether the client comes back', async () => {
  const scene = await connectedScene({ login: { timezone: 'Europe/Warsaw' } });
  await breakConnection(scene);
  await scene.timers.pass(500);
  await breakConnection(scene);
  await scene.timers.pass(1_000);
  expect(scene.server.logins).toEqual([
    { token: 'a-token', timezone: 'Europe/Warsaw' },
    { token: 'a-token', timezone: 'Europe/Warsaw', reconnect: true },
    { token: 'a-token', timezone: 'Europe/Warsaw', reconnect: true },
  ]);
});

test('it does not come back before it was ever there', async () => {
  const { rtm, server, timers } = createScene();
  server.fail('login', { type: 'internal', message: 'busy' }, 1);
  const connected = rtm.connect();
  await timers.pass(500);
  await connected;
  expect(server.logins).toEqual([{ token: 'a-token' }, { token: 'a-token' }]);
});

test('it does not come back after close()', async () => {
  const { rtm, server } = await connectedScene();
  rtm.close();
  await rtm.connect();
  expect(server.logins).toEqual([{ token: 'a-token' }, { token: 'a-token' }]);
});

test('it comes back when the server ended it for good and the caller connects again', async () => {
  const { rtm, server, timers } = await connectedScene();
  server.disconnect('license_expired');
  await timers.pass(0);
  await rtm.connect();
  expect(server.logins.at(-1)).toEqual({ token: 'a-token', reconnect: true });
});

test('a server that is away for an hour is found again', async () => {
  const scene = await connectedScene();
  scene.server.refuse();
  await breakConnection(scene);
  await scene.timers.pass(3_600_000);
  expect([...new Set(scene.states)]).toEqual(['connecting', 'ready', 'waiting']);
  scene.server.allow();
  await scene.timers.pass(30_000);
  expect(scene.rtm.state).toBe('ready');
  expect(scene.timers.size).toBe(1);
});

test('a call that waits for a connection outlasts attempts that fail', async () => {
  const scene = await connectedScene();
  scene.server.fail('login', { type: 'internal', message: 'busy' }, 2);
  await breakConnection(scene);
  const answer = scene.rtm.chats.sendEvent(hello);
  await scene.timers.pass(3_500);
  await expect(answer).resolves.toHaveProperty('thread_id');
});

test('the token function is asked at every login, without a refused token', async () => {
  const asked: unknown[] = [];
  const scene = await connectedScene({
    token: (refused) => {
      asked.push(refused);
      return `token-${asked.length}`;
    },
  });
  await breakConnection(scene);
  await scene.timers.pass(500);
  expect(asked).toEqual([undefined, undefined]);
  expect(scene.server.logins).toEqual([{ token: 'token-1' }, { token: 'token-2', reconnect: true }]);
});

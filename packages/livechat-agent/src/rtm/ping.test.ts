import { describe, expect, test } from 'vitest';
import { connectedScene, type Scene } from './testing/scene.ts';
import { breakConnection } from './testing/steps.ts';

const pings = ({ server }: Scene) => server.received.filter(({ action }) => action === 'ping').length;

test('without control frames, the action ping is sent every 15 seconds', async () => {
  const scene = await connectedScene();
  await scene.timers.pass(14_999);
  expect(pings(scene)).toBe(0);
  await scene.timers.pass(1);
  expect(pings(scene)).toBe(1);
  await scene.timers.pass(60_000);
  expect(pings(scene)).toBe(5);
  expect(scene.states).toEqual(['connecting', 'ready']);
});

test('with control frames, the action ping is not needed', async () => {
  const scene = await connectedScene({}, { controlFrames: true });
  await scene.timers.pass(75_000);
  expect(pings(scene)).toBe(0);
  expect(scene.states).toEqual(['connecting', 'ready']);
});

describe.each([false, true])('a connection that is half open (control frames: %s)', (controlFrames) => {
  const stalled = async (options = {}) => {
    const scene = await connectedScene(options, { controlFrames });
    scene.server.stall();
    return scene;
  };

  test('is found out when a ping gets no answer, and replaced', async () => {
    const { rtm, server, timers, states } = await stalled();
    const errors: unknown[] = [];
    rtm.on('state', ({ to, error }) => to === 'waiting' && errors.push(error?.message));
    await timers.pass(24_999);
    expect(rtm.state).toBe('ready');
    await timers.pass(1);
    expect(rtm.state).toBe('waiting');
    expect(errors).toEqual(['A ping got no answer within 10000 ms.']);
    server.resume();
    await timers.pass(500);
    expect(states.join(' ')).toBe('connecting ready waiting connecting ready');
    expect([server.connections, server.mostConnections]).toEqual([1, 1]);
  });

  test('is given as much time as the caller says', async () => {
    const { rtm, timers } = await stalled({ pingTimeout: 1_000 });
    await timers.pass(15_999);
    expect(rtm.state).toBe('ready');
    await timers.pass(1);
    expect(rtm.state).toBe('waiting');
  });

  test('leaves no timer and no listener once the client is closed', async () => {
    const { rtm, server, timers } = await stalled();
    await timers.pass(25_500);
    rtm.close();
    server.drop();
    await timers.pass(0);
    expect([timers.size, server.listeners]).toEqual([0, 0]);
  });

  test('is not what it looks like if any message comes', async () => {
    const { rtm, server, timers } = await stalled();
    await timers.pass(24_999);
    server.resume();
    server.stall();
    await timers.pass(1);
    expect(rtm.state).toBe('ready');
  });
});

test('a push is a sign of life too', async () => {
  const { server, timers, states } = await connectedScene();
  server.answer('ping', () => new Promise(() => {}));
  for (let round = 0; round < 8; round += 1) {
    await timers.pass(9_000);
    server.push('incoming_event');
  }
  expect(states).toEqual(['connecting', 'ready']);
  await timers.pass(13_000);
  expect(states).toEqual(['connecting', 'ready', 'waiting']);
});

test('an answer that says that a ping failed is a sign of life, and no error', async () => {
  const { rtm, server, timers, states } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  server.fail('ping', { type: 'internal', message: 'No.' });
  await timers.pass(75_000);
  expect([states.at(-1), errors]).toEqual(['ready', []]);
});

test('each connection has a heartbeat of its own', async () => {
  const scene = await connectedScene();
  await scene.timers.pass(14_000);
  await breakConnection(scene);
  await scene.timers.pass(500);
  expect(scene.rtm.state).toBe('ready');
  await scene.timers.pass(14_999);
  expect(pings(scene)).toBe(0);
  await scene.timers.pass(1);
  expect(pings(scene)).toBe(1);
  expect(scene.timers.size).toBe(1);
});

test('what was sent on a half-open connection may have been done', async () => {
  const { rtm, server, timers } = await connectedScene({ timeout: 60_000 });
  server.stall();
  const answer = expect(rtm.chats.closeThread({ chat_id: 'a-chat' })).rejects.toMatchObject({
    message: expect.stringMatching(/^close_thread got no answer: .* within 10000 ms. It may have been done.$/),
    mayHaveBeenExecuted: true,
  });
  await timers.pass(25_000);
  await answer;
});

import { RtmServer } from '@colloquy/sandbox/rtm';
import { expect, test } from 'vitest';
import { failingToSend } from './testing/odd-sockets.ts';
import { createScene, hello } from './testing/scene.ts';

/** A client whose sockets cannot send an action as often as is said. */
function sceneWithout(action: string, times = 1) {
  const server = new RtmServer();
  let left = times;
  const fails = (text: string) => JSON.parse(text).action === action && left-- > 0;
  return { ...createScene({ WebSocket: failingToSend(server, fails) }), server };
}

test('a call that cannot be sent fails at once, and is not kept', async () => {
  const { rtm, server, timers } = sceneWithout('send_event');
  await rtm.connect();
  const before = timers.size;
  await expect(rtm.chats.sendEvent(hello)).rejects.toMatchObject({
    name: 'DisconnectedError',
    message: 'send_event got no answer: The socket is not open. It was not sent.',
    mayHaveBeenExecuted: false,
    cause: { name: 'InvalidStateError' },
  });
  expect(timers.size).toBe(before);
  await expect(rtm.chats.sendEvent(hello)).resolves.toHaveProperty('thread_id');
  expect(server.received.filter(({ action }) => action === 'send_event')).toHaveLength(1);
});

test('calls that wait for a connection fail each on its own', async () => {
  const { rtm, timers } = sceneWithout('send_event');
  const connected = rtm.connect();
  const answers = Promise.allSettled([rtm.chats.sendEvent(hello), rtm.chats.sendEvent(hello)]);
  await timers.pass(0);
  await connected;
  expect(await answers).toMatchObject([{ reason: { name: 'DisconnectedError' } }, { status: 'fulfilled' }]);
});

test('a login that cannot be sent is tried again, and never sent later', async () => {
  const { rtm, server, timers, states } = sceneWithout('login', 2);
  const connected = rtm.connect();
  await timers.pass(5_000);
  await connected;
  expect(states.join(' ')).toBe('connecting waiting connecting waiting connecting ready');
  expect(server.logins).toHaveLength(1);
  expect(server.mostConnections).toBe(1);
  rtm.close();
  await timers.pass(0);
  expect([timers.size, server.listeners]).toEqual([0, 0]);
});

test('a ping that cannot be sent is a ping without an answer', async () => {
  const { rtm, timers, states } = sceneWithout('ping');
  await rtm.connect();
  await timers.pass(24_999);
  expect(rtm.state).toBe('ready');
  await timers.pass(1_000);
  expect(states.join(' ')).toBe('connecting ready waiting connecting ready');
});

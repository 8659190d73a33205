import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectedScene, hello } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const { error: usual } = console;
const problem = new Error('a handler failed');
let written: unknown[];

beforeEach(() => {
  written = [];
  console.error = (...values: unknown[]) => void written.push(...values);
});

afterEach(() => {
  console.error = usual;
});

const handlers: Record<string, () => unknown> = {
  throws: () => {
    throw problem;
  },
  rejects: async () => {
    await null;
    throw problem;
  },
};

test.each(Object.entries(handlers))('a handler that %s harms neither the connection nor others', async (_, handler) => {
  const { rtm, server, states } = await connectedScene();
  const heard: unknown[] = [];
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  rtm.on('incoming_event', handler);
  rtm.onAny(handler);
  rtm.on('incoming_event', ({ chat_id }) => heard.push(chat_id));
  server.push('incoming_event');
  await settled();
  expect(heard).toHaveLength(1);
  expect(errors).toEqual([problem, problem]);
  expect(written).toEqual([]);
  await rtm.chats.sendEvent(hello);
  expect(states).toEqual(['connecting', 'ready']);
});

test.each(Object.entries(handlers))('where nobody listens to errors, one that %s is written', async (_, handler) => {
  const { rtm, server } = await connectedScene();
  rtm.on('incoming_event', handler);
  server.push('incoming_event');
  await settled();
  expect(written).toEqual([problem]);
  expect(rtm.state).toBe('ready');
});

test.each(Object.entries(handlers))('an error handler that %s is written, once', async (_, handler) => {
  const { rtm, server } = await connectedScene();
  rtm.on('error', handler);
  rtm.on('incoming_event', () => {
    throw new Error('first');
  });
  server.push('incoming_event');
  await settled();
  expect(written).toEqual([problem]);
  expect(rtm.state).toBe('ready');
});

test.each(Object.entries(handlers))('handlers of login, state and gap may fail: %s', async (_, handler) => {
  const { rtm, server, timers, states } = await connectedScene();
  const errors: unknown[] = [];
  rtm.on('error', (error) => errors.push(error));
  rtm.on('login', handler);
  rtm.on('state', handler);
  rtm.on('gap', handler);
  server.drop();
  await timers.pass(1_000);
  expect(states).toEqual(['connecting', 'ready', 'waiting', 'connecting', 'ready']);
  expect(errors).toEqual(Array.from({ length: 5 }, () => problem));
  await rtm.chats.sendEvent(hello);
});

test('a handler may close the client, and connect it again', async () => {
  const { rtm, server, states } = await connectedScene();
  rtm.once('agent_disconnected', () => {
    rtm.close();
    void rtm.connect();
  });
  server.disconnect('too_many_connections');
  await settled();
  expect(states).toEqual(['connecting', 'ready', 'closed', 'connecting', 'ready']);
  await rtm.chats.sendEvent(hello);
  expect(server.connections).toBe(1);
});

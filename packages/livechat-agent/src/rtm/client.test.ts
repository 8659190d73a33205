import { expect, test } from 'vitest';
import { connectedScene, createScene, hello } from './testing/scene.ts';

test('it logs in, and gives what the server tells then', async () => {
  const { rtm, server } = createScene({ login: { application: { name: 'Tests' } } });
  const { license, chats_summary } = await rtm.connect();
  expect(license.id).toBe('123');
  expect(chats_summary).toEqual(expect.any(Array));
  expect(server.logins).toEqual([{ token: 'a-token', application: { name: 'Tests' } }]);
  expect(rtm.state).toBe('ready');
});

test('a call gets the answer to it', async () => {
  const { rtm } = await connectedScene();
  const { thread_id } = await rtm.chats.sendEvent(hello);
  expect(thread_id).toEqual(expect.any(String));
});

test('the login event comes with each login, and brings what connect() gives', async () => {
  const { rtm, server, timers } = createScene();
  const logins: unknown[] = [];
  rtm.on('login', (login) => logins.push(login));
  const first = await rtm.connect();
  server.drop();
  await timers.pass(500);
  expect(logins).toHaveLength(2);
  expect(logins[0]).toBe(first);
  expect(await rtm.connect()).toBe(logins[1]);
});

test('a login without anything told is a login all the same', async () => {
  const { rtm, server } = createScene();
  server.answer('login', () => undefined);
  await rtm.connect();
  await rtm.connect();
  expect([rtm.state, server.logins.length]).toEqual(['ready', 1]);
});

test('the client talks to the address it is given', async () => {
  const { server } = createScene();
  const urls: string[] = [];
  class Noted extends server.WebSocket {
    constructor(url: string) {
      super(url);
      urls.push(url);
    }
  }
  const url = 'ws://127.0.0.1:4010/v3.0/agent/rtm/ws';
  for (const options of [{}, { url }]) await connectedScene({ WebSocket: Noted, ...options });
  expect(urls).toEqual(['wss://api.livechatinc.com/v3.0/agent/rtm/ws', url]);
});

import { once } from 'node:events';
import https from 'node:https';
import { RtmServer } from '@colloquy/sandbox/rtm';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as PackageWebSocket } from 'ws';
import type { Exchange } from '../mock/exchange.ts';
import { createHandlers } from './create-handlers.ts';

const authorization = 'Bearer a-token';
const rtmAddress = 'wss://api.livechatinc.com/v3.0/agent/rtm/ws';

// Takes what all other handlers leave alone, so that nothing leaves the process.
const others = http.all('*', () => HttpResponse.text('left alone'));

describe('all surfaces', () => {
  const realtime = new RtmServer();
  let server: ReturnType<typeof setupServer>;
  beforeAll(async () => {
    server = setupServer(...(await createHandlers({ realtime })), others);
    server.listen({ onUnhandledFrame: 'error' });
  });
  afterAll(() => server.close());

  test.each([
    'https://hosted.comm100.com/api/v2/livechat/campaigns',
    'https://enterpriseportal.comm100.com/API/v2.0/livechat/campaigns',
    'https://api1.comm100.io/api/v3/livechat/campaigns',
    'https://hosted.comm100.com/api/v3/livechat/campaigns',
    'https://api15.comm100.io/v4/livechat/agents',
    'https://api3.comm100.io/v4/livechat/agents',
    'https://api.livechatinc.com/agents',
  ])('%s is answered', async (address) => {
    const response = await fetch(address, { headers: { authorization, 'x-api-version': '2' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  });

  test('a body is read', async () => {
    const response = await fetch('https://api.livechatinc.com/v3.0/agent/action/start_chat', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: '{"continuous":3}',
    });
    expect(await response.json()).toEqual({
      error: { type: 'validation', message: expect.stringContaining('continuous') },
    });
  });

  test.each(['https://hosted.comm100.com/oauth/token', 'https://portal1.comm100.io/oauth/token'])(
    '%s gives a token',
    async (address) => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'REFRESH_TOKEN' });
      const response = await fetch(address, { method: 'POST', body });
      expect(await response.json()).toMatchObject({ access_token: expect.any(String) });
    },
  );

  test('node:https is answered too', async () => {
    const headers = { authorization, 'x-api-version': '2' };
    const [response] = await once(https.get('https://api.livechatinc.com/agents', { headers }), 'response');
    expect(response.statusCode).toBe(200);
    response.resume();
  });

  test.each([
    'https://hosted.comm100.com/api/v20/livechat/campaigns',
    'https://hosted.comm100.com.example.com/api/v2/livechat/campaigns',
    'https://api15.x.comm100.io/v4/livechat/agents',
    'https://xapi.livechatinc.com/agents',
    'https://api.livechatinc.com:8443/agents',
    'http://api.livechatinc.com/agents',
    'https://example.com/?https://api.livechatinc.com/agents',
  ])('%s is left alone', async (address) => {
    expect(await (await fetch(address)).text()).toBe('left alone');
  });

  describe('the websocket', () => {
    let socket: WebSocket;
    beforeEach(async () => {
      socket = new WebSocket(`${rtmAddress}?license_id=1`);
      await once(socket, 'open');
    });

    async function ask(message: object): Promise<unknown> {
      const answer = once(socket, 'message');
      socket.send(JSON.stringify(message));
      return JSON.parse((await answer)[0].data);
    }

    test('logs in, answers and pushes', async () => {
      expect(await ask({ action: 'login', payload: { token: 'a' } })).toMatchObject({ success: true });
      expect(await ask({ action: 'get_customers' })).toMatchObject({ payload: { customers: [{ type: 'customer' }] } });
      const push = once(socket, 'message');
      expect(realtime.push('incoming_event')).toBe(1);
      expect(JSON.parse((await push)[0].data)).toMatchObject({ action: 'incoming_event', type: 'push' });
      const frame = once(socket, 'message');
      realtime.send(new Uint8Array([1, 2]));
      expect(new Uint8Array((await frame)[0].data)).toEqual(new Uint8Array([1, 2]));
      const left = realtime.next('close');
      socket.close();
      await left;
      expect(realtime.connections).toBe(0);
    });

    test.each([
      ['an orderly end', () => realtime.close(1001, 'later'), 1001],
      ['a reason to disconnect', () => realtime.disconnect('logged_out_remotely'), 1000],
      ['a broken connection', () => realtime.drop(), 1006],
    ])('%s reaches the client', async (_, end, code) => {
      const closed = once(socket, 'close');
      end();
      expect((await closed)[0].code).toBe(code);
      expect(realtime.connections).toBe(0);
    });
  });

  test('the websocket is refused', async () => {
    realtime.refuse();
    const socket = new WebSocket(rtmAddress);
    const opened: unknown[] = [];
    socket.onopen = (event) => opened.push(event);
    expect((await once(socket, 'close'))[0].code).toBe(1006);
    expect(opened).toEqual([]);
    realtime.allow();
  });

  test('a websocket of the package ws, whose messages msw does not pass on, is refused', async () => {
    const [error] = await once(new PackageWebSocket(rtmAddress), 'error');
    expect(error.message).toContain('426');
  });
});

test('only the chosen surfaces are answered, with the options of the mock', async () => {
  const exchanges: Exchange[] = [];
  const handlers = await createHandlers({
    surfaces: ['livechat-rest'],
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const server = setupServer(...handlers, others);
  server.listen({ onUnhandledFrame: 'error' });
  expect((await fetch('https://api.livechatinc.com/nowhere')).status).toBe(404);
  expect(exchanges).toEqual([expect.objectContaining({ path: '/nowhere', status: 404 })]);
  expect(await (await fetch('https://api15.comm100.io/v4/livechat/agents')).text()).toBe('left alone');
  server.close();
});

test('an unknown surface is named', async () => {
  await expect(createHandlers({ surfaces: ['livechat'] })).rejects.toThrow('Did you mean');
});

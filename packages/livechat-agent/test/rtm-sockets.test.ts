import { type RunningMock, startMock } from '@colloquy/cli';
import { LiveChatRtm, type Timers, type WebSocketClass } from '@colloquy/livechat-agent/rtm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as PackageWebSocket } from 'ws';

/** Time that a test lets pass: what waits runs when it is told to. */
class ManualTimers implements Timers {
  readonly waiting = new Map<object, { milliseconds: number; run: () => void }>();

  now = () => Date.now();
  random = () => 0;

  after(milliseconds: number, run: () => void): () => void {
    const key = {};
    this.waiting.set(key, { milliseconds, run });
    return () => this.waiting.delete(key);
  }

  /** Runs all that waits for so long. */
  runAll(milliseconds: number): void {
    for (const [key, timer] of [...this.waiting]) {
      if (timer.milliseconds === milliseconds && this.waiting.delete(key)) timer.run();
    }
  }
}

const pingInterval = 15_000;
const pingTimeout = 10_000;
const firstBackoff = 500;

let mock: RunningMock;
let timers: ManualTimers;
let rtm: LiveChatRtm;

const stateIs = (state: string) =>
  new Promise<void>((resolve) => rtm.on('state', ({ to }) => to === state && resolve()));

afterEach(async () => {
  rtm.close();
  await mock.close();
  expect(timers.waiting.size).toBe(0);
});

describe.each<[string, WebSocketClass]>([
  ['the WebSocket of the platform', WebSocket],
  ['the WebSocket of the package ws', PackageWebSocket],
])('with %s', (name, WebSocket) => {
  const hasControlFrames = name.includes('ws');

  beforeEach(async () => {
    mock = await startMock({ surfaces: ['livechat-agent'] });
    timers = new ManualTimers();
    rtm = new LiveChatRtm({ token: 'a-token', url: String(mock.rtm), WebSocket, timers, pingTimeout });
  });

  test('it logs in, asks, is told, and leaves', async () => {
    const { license } = await rtm.connect();
    expect(license.id).toEqual(expect.any(String));
    const { customers } = await rtm.customers.list({ limit: 5 });
    expect(customers).toEqual([expect.objectContaining({ type: 'customer' })]);
    const push = new Promise((resolve) => rtm.on('thread_closed', resolve));
    mock.realtime?.push('thread_closed', { chat_id: 'ä', thread_id: '🙂', user_id: 'a-user' });
    expect(await push).toEqual({ chat_id: 'ä', thread_id: '🙂', user_id: 'a-user' });
    const closed = mock.realtime?.next('close');
    rtm.close();
    await closed;
    expect(mock.realtime?.connections).toBe(0);
  });

  test('a refused connection is said as far as the platform knows why', async () => {
    mock.realtime?.refuse();
    const waiting = new Promise<Error | undefined>((resolve) => {
      rtm.on('state', ({ to, error }) => to === 'waiting' && resolve(error));
    });
    const failed = rtm.connect().catch(() => {});
    const why = hasControlFrames ? ' Unexpected server response: 503' : '';
    expect(await waiting).toMatchObject({ message: expect.stringContaining(`The connection ended (1006${why}`) });
    rtm.close();
    await failed;
  });

  test('it comes back after a broken connection, and calls that waited are made', async () => {
    await rtm.connect();
    mock.realtime?.stall();
    const taken = mock.realtime?.next('close_thread');
    const lost = rtm.chats.closeThread({ chat_id: 'lost' }).catch((error) => error);
    await taken;
    const waiting = stateIs('waiting');
    mock.realtime?.drop();
    await waiting;
    expect(await lost).toMatchObject({ mayHaveBeenExecuted: true });
    mock.realtime?.resume();
    const waited = rtm.chats.closeThread({ chat_id: 'waited' });
    const gap = new Promise((resolve) => rtm.on('gap', resolve));
    timers.runAll(firstBackoff);
    expect(await waited).toBeUndefined();
    expect(await gap).toEqual({ since: expect.any(Date), until: expect.any(Date) });
    expect(mock.realtime?.logins).toEqual([{ token: 'a-token' }, { token: 'a-token', reconnect: true }]);
    expect(mock.realtime?.mostConnections).toBe(1);
  });

  test(`it pings by ${hasControlFrames ? 'control frames' : 'the action'}, and replaces a connection that is silent`, async () => {
    await rtm.connect();
    const before = timers.waiting.size;
    timers.runAll(pingInterval);
    // The action, which is a call, has a time limit of its own.
    expect(timers.waiting.size).toBe(before + (hasControlFrames ? 1 : 2));
    await rtm.chats.closeThread({ chat_id: 'a-chat' });
    const pings = mock.realtime?.received.filter(({ action }) => action === 'ping');
    expect(pings).toHaveLength(hasControlFrames ? 0 : 1);

    mock.realtime?.stall();
    timers.runAll(pingInterval);
    timers.runAll(pingTimeout);
    expect(rtm.state).toBe('waiting');
    mock.realtime?.resume();
    const ready = stateIs('ready');
    timers.runAll(firstBackoff);
    await ready;
    await rtm.chats.closeThread({ chat_id: 'a-chat' });
  });

  test('a server that is not there is tried again', async () => {
    mock.realtime?.refuse();
    const waiting = stateIs('waiting');
    const connected = rtm.connect();
    await waiting;
    mock.realtime?.allow();
    timers.runAll(firstBackoff);
    await connected;
    expect(rtm.state).toBe('ready');
  });

  test('a reason to stay away ends it', async () => {
    await rtm.connect();
    const closed = stateIs('closed');
    mock.realtime?.disconnect('access_token_revoked');
    await closed;
    expect(timers.waiting.size).toBe(0);
  });
});

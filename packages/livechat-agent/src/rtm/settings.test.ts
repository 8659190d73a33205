import { expect, test } from 'vitest';
import type { RtmOptions } from './options.ts';
import { settingsOf } from './settings.ts';
import type { RtmSurface } from './surface.ts';
import { NeverOpens } from './testing/odd-sockets.ts';
import { createScene } from './testing/scene.ts';
import { systemTimers } from './timers.ts';

const surface: RtmSurface = {
  url: 'wss://chat.example/rtm',
  pingSeconds: 15,
  methods: '',
  pushes: '',
  withoutPayload: [],
  pages: {},
  reconnects: { withNewToken: [], no: [] },
};

const settings = (options: Partial<RtmOptions> = {}) => settingsOf(surface, { token: 'a-token', ...options });

test('everything but the token has a default', () => {
  expect(settings()).toEqual({
    ...surface,
    token: 'a-token',
    timeout: 15_000,
    attemptTimeout: 10_000,
    pingTimeout: 10_000,
    whenDisconnected: 'wait',
    timers: systemTimers,
    WebSocket: globalThis.WebSocket,
  });
});

test('what is undefined has its default too', () => {
  expect(settings({ url: undefined, timeout: undefined } as object)).toMatchObject({
    url: surface.url,
    timeout: 15_000,
  });
});

test('what the caller gives comes first', () => {
  const options = {
    url: 'ws://127.0.0.1:4010/rtm',
    timeout: 1,
    whenDisconnected: 'fail',
    WebSocket: NeverOpens,
  } as const;
  expect(settings(options)).toMatchObject(options);
});

test('what is known of the vendor cannot be changed', () => {
  expect(settings({ pingSeconds: 1 } as object).pingSeconds).toBe(15);
});

test.each(['timeout', 'attemptTimeout', 'pingTimeout'])('%s must be a time', (name) => {
  for (const value of [0, -1, Number.NaN, 2_147_483_648, '1s']) {
    expect(() => settings({ [name]: value })).toThrow(
      `${name} must be milliseconds up to 2147483647, or Infinity, not`,
    );
  }
  expect(settings({ [name]: Number.POSITIVE_INFINITY })).toHaveProperty(name, Number.POSITIVE_INFINITY);
});

test.each(['', 'chat.example', '/rtm', 'https://chat.example/rtm', 'wss:', 'wss://'])('%j is no address', (url) => {
  expect(() => settings({ url })).toThrow(`url must be a wss: or ws: address, not ${url}.`);
});

test.each(['ws://127.0.0.1:4010/rtm', 'wss://chat.example', 'WSS://chat.example'])('%s is an address', (url) => {
  expect(settings({ url }).url).toBe(url);
});

test('a platform without WebSocket needs one', () => {
  const { WebSocket } = globalThis;
  Reflect.deleteProperty(globalThis, 'WebSocket');
  try {
    expect(() => settings()).toThrow('WebSocket must be given on this platform.');
  } finally {
    globalThis.WebSocket = WebSocket;
  }
});

test('wrong options are found when the client is made', () => {
  expect(() => createScene({ timeout: 0 })).toThrow('timeout must be milliseconds');
  expect(() => createScene({ token: '' })).toThrow('token must be a text');
});

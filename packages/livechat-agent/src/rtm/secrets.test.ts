import { inspect } from 'node:util';
import { disconnectReasons, errorTypes } from '@colloquy/sandbox/rtm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RtmOptions } from './options.ts';
import { say } from './testing/messages.ts';
import { createScene, type Scene } from './testing/scene.ts';
import { settled } from './testing/stopped-timers.ts';

const secret = 'tell-no-token';

const login = ({ server }: Scene) => server.next('login');
const minute = 60_000;

/** What may go wrong, with an hour to come after it. */
const failures: Record<string, (scene: Scene) => unknown> = {
  'refuses connections': ({ server }) => server.refuse(),
  'never answers': ({ server }) => server.stall(),
  'breaks during the login': async (scene) => login(scene).then(() => scene.server.drop()),
  'closes during the login': async (scene) => login(scene).then(() => scene.server.close(1011, 'No.')),
  'breaks later': async ({ server, timers }) => timers.pass(minute).then(() => server.drop()),
  'falls silent': async ({ server, timers }) => timers.pass(minute).then(() => server.stall()),
  'sends back all it gets': async ({ server, timers }) => {
    for (const last of [() => server.received.at(-1), () => server.logins.at(-1)]) {
      await timers.pass(1_000);
      server.send(`${JSON.stringify(last())} ${JSON.stringify(server.received)}`);
    }
  },
  'sends garbage': async ({ server, timers }) => timers.pass(minute).then(() => server.send('{')),
  'has a client that is closed': async ({ rtm, timers }) => timers.pass(minute).then(() => rtm.close()),
  'has a client with handlers that throw': ({ rtm }) => {
    rtm.on('state', ({ error }) => {
      throw error ?? new Error('no');
    });
  },
};
for (const type of errorTypes) {
  failures[`refuses the login: ${type}`] = ({ server }) => server.fail('login', { type, message: 'No.' });
  failures[`refuses an action: ${type}`] = ({ server }) => server.fail('send_event', { type, message: 'No.' });
}
for (const reason of disconnectReasons) {
  failures[`disconnects: ${reason}`] = async (scene) => login(scene).then(() => scene.server.disconnect(reason));
}

const tokens: Record<string, RtmOptions['token']> = {
  'a token': secret,
  'a token function': async (refused) => (refused ? `${secret}-2` : secret),
  'a token function that fails in the end': (refused) => {
    if (refused) throw new Error('There is no other token.');
    return secret;
  },
  'a token function that gives no token in the end': (refused) => (refused ? '' : secret),
};

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const usual = { ...console };
let told: unknown[];

beforeEach(() => {
  told = [];
  for (const method of methods) console[method] = (...values: unknown[]) => void told.push(...values);
});

afterEach(() => void Object.assign(console, usual));

/** All that can be found in a value in any way that a log might show it. */
function* textsOf(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  yield inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null });
  yield JSON.stringify(value);
  if (value instanceof Error) yield `${value} ${value.stack}`;
  for (const key of Reflect.ownKeys(value)) yield* textsOf(Reflect.get(value, key), seen);
}

const cases = Object.entries(failures).flatMap(([failure, fail]) =>
  Object.entries(tokens).map(([name, token]) => [failure, name, fail, token] as const),
);

test.each(cases)('a server that %s has nobody told of %s', async (_failure, _name, fail, token) => {
  const scene = createScene({ token });
  const { rtm, server, timers } = scene;
  const keep = (value: unknown) => void told.push(value);
  for (const event of ['state', 'login', 'gap', 'error', 'push'] as const) rtm.on(event, keep);
  const failed = fail(scene);
  void rtm.connect().catch(keep);
  void say(rtm, 'waits').catch(keep);
  await settled();
  void say(rtm, 'is sent').catch(keep);
  const controller = new AbortController();
  void say(rtm, 'is aborted', controller).catch(keep);
  controller.abort();
  await timers.pass(5 * minute);
  await failed;
  rtm.close();
  await settled();

  expect(told.length).toBeGreaterThan(0);
  const texts = [...textsOf([rtm, told])].join('\n');
  const place = texts.indexOf(secret);
  expect(place < 0 ? '' : texts.slice(Math.max(0, place - 200), place + 20)).toBe('');
  // It was sent, so it could have been told.
  if (server.logins.length > 0) expect(JSON.stringify(server.logins)).toContain(secret);
});

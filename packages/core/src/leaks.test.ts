import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { isColloquyError } from './errors/colloquy-error.ts';
import type { Fetch } from './options.ts';
import { rateLimit } from './rate-limit.ts';
import { connect, get, surface } from './testing/connection.ts';
import { broken } from './testing/fetch.ts';

const calls = 10_000;
const atOnce = 1_000;

/** The id that is asked for says what becomes of the call. */
const fates: Record<string, () => Response> = {
  found: () => Response.json({ id: 'a' }),
  missing: () => new Response(null, { status: 404 }),
  failing: () => new Response(null, { status: 503 }),
  refused: () => new Response(null, { status: 401 }),
  unreached: () => {
    throw broken;
  },
  garbled: () => new Response('{', { headers: { 'content-type': 'application/json' } }),
  cut: () => new Response(new ReadableStream({ pull: (controller) => controller.error(broken) })),
};
const names = Object.keys(fates);

const fetch: Fetch = async (url) => (fates[url.split('/').at(-1) as string] as () => Response)();

// Pauses are real, but as short as they can be.
const clock = { ...systemClock, random: () => 0 };
const auth = { token: async (refused?: string) => (refused ? 'new' : 'old') };

// The test runner has a few of its own.
const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

const kindOf = (error: unknown) => (isColloquyError(error) ? error.kind : 'unknown');

test('calls that share a signal leave no timer and no listener, whatever becomes of them', async () => {
  const { signal } = new AbortController();
  const limit = rateLimit({ requests: 1e6, seconds: 1, per: 'credential' });
  const connection = connect({ fetch, auth, attemptTimeout: 10_000, retries: 1 }, clock, { ...surface, limit });
  const before = timers();
  const kinds: Record<string, number> = {};
  for (let done = 0; done < calls; done += atOnce) {
    const batch = Array.from({ length: atOnce }, (_, index) =>
      connection.send(get, [names[index % names.length], { signal }]).then(() => 'success', kindOf),
    );
    for (const kind of await Promise.all(batch)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  }
  expect(Object.keys(kinds).toSorted()).toEqual(['authentication', 'connection', 'not-found', 'server', 'success']);
  expect(timers()).toBeLessThan(before + 5);
});

test('calls that are aborted together leave none either, wherever they are', async () => {
  const never: Fetch = () => new Promise(() => {});
  const limit = rateLimit({ requests: 10, seconds: 300, per: 'ip' });
  const connections = [
    connect({ fetch: never, attemptTimeout: 10_000 }, clock),
    connect({ fetch: never, auth: { token: () => new Promise(() => {}) } }, clock),
    connect({ fetch: never }, clock, { ...surface, limit }),
    connect({ fetch: async () => new Response(null, { status: 503, headers: { 'retry-after': '20' } }) }, clock),
  ];
  const controller = new AbortController();
  const { signal } = controller;
  const before = timers();
  const pending = Array.from({ length: 1_000 }, (_, index) =>
    connections[index % connections.length]?.send(get, ['a', { signal }]).catch(kindOf),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(signal, 'abort')).toHaveLength(1_000);
  controller.abort();
  expect(new Set(await Promise.all(pending))).toEqual(new Set(['aborted']));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(timers()).toBeLessThan(before + 5);
});

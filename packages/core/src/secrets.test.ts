import type { RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Client } from './client.ts';
import type { ClientOptions } from './options.ts';
import { passwordToken } from './password-token.ts';
import { HastyClock, noon } from './testing/clock.ts';
import { create, get, surface, upload } from './testing/connection.ts';
import { answers, cutsShort, hangsUp, recording, saysNothing, serve, stalls } from './testing/server.ts';
import { chunks } from './testing/stream.ts';

const token = 'tell-no-token';
const refreshed = 'tell-no-refreshed-token';
const refresh = 'tell-no-refresh-token';
const username = 'tell-no-user';
const password = 'tell-no-password';
const email = 'tell-no-mail@example.com';
const basic = btoa(`${username}:${password}`);
const secrets = ['tell-no-', encodeURIComponent(email), basic, btoa(password)];

const html = { 'content-type': 'text/html' };
const page: RequestListener = (_, response) => response.writeHead(500, html).end('<h1>Internal Server Error</h1>');

/** What the server does, by the id that is asked for. */
const deeds: Record<string, RequestListener> = {
  works: answers(200, { id: 'a' }),
  'says-nothing': saysNothing,
  stalls,
  'cuts-short': cutsShort,
  'hangs-up': hangsUp,
  'speaks-no-http': ({ socket }) => socket.end('garbage\r\n\r\n'),
  'is-garbled': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":'),
  'has-the-wrong-type': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<p>'),
  'has-no-json': (_, response) => response.writeHead(200, html).end('<p>'),
  'has-a-huge-header': answers(200, {}, { 'x-huge': 'x'.repeat(40_000) }),
  'leads-in-circles': answers(302, undefined, { location: '/v4/agents/leads-in-circles' }),
  'leads-elsewhere': answers(307, undefined, { location: 'http://127.0.0.1:9/elsewhere' }),
  'leads-nowhere': answers(302, undefined, { location: 'http://[nowhere' }),
  'knows-nobody': answers(401, { error: { message: 'Who are you?' } }),
  'forbids-it': answers(403, '<p>'),
  'is-busy-for-a-second': answers(429, {}, { 'retry-after': '1' }),
  'is-busy-until': answers(429, {}, { 'retry-after': new Date(noon + 2_000).toUTCString() }),
  'is-busy-for-an-hour': answers(429, {}, { 'retry-after': '3600' }),
  'fails-with-a-page': page,
  'makes-no-sense': answers(299, null, { 'content-length': '4', 'content-type': ';;;' }),
};

const slow = ['says-nothing', 'stalls'];

const behaving: RequestListener = (request, response) => {
  const deed = deeds[request.url?.split('/').at(-1)?.split('?')[0] ?? ''] ?? page;
  deed(request, response);
};

function allKindsOfCalls(client: Client<object>, deed: string): PromiseLike<unknown>[] {
  const http = client.http as unknown as { GET(path: string): Promise<unknown> };
  return [
    client.send(get, [deed]),
    client.send({ ...create, path: '/agents/{id}' }, [deed, {}]),
    client.send(upload, [deed, { file: { name: 'a', stream: chunks('a') } }]),
    http.GET(`/agents/${deed}`),
  ];
}

let written: unknown[] = [];
const keep = (...values: unknown[]) => void written.push(...values);

beforeEach(() => {
  written = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation(keep);
  }
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
  }
  process.on('warning', keep);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.off('warning', keep);
});

/** All that can be found in a value in any way that a log might show it. */
function* texts(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  yield inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    maxStringLength: null,
    maxArrayLength: null,
  });
  yield JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
  if (value instanceof Error) yield `${value} ${value.stack}`;
  if (value instanceof Headers) yield JSON.stringify([...value]);
  for (const key of Reflect.ownKeys(value)) yield* texts(Reflect.get(value, key), seen);
}

function expectNoSecrets(where: unknown[]): void {
  const all = [...texts(where)].join('\n');
  const told = secrets.map((secret) => all.indexOf(secret)).filter((place) => place >= 0);
  expect(told.map((place) => all.slice(Math.max(0, place - 80), place + 80))).toEqual([]);
}

const auths: Record<string, (url: string) => ClientOptions['auth']> = {
  'a token': () => ({ token }),
  'a token function': () => ({ token: async (refused) => (refused ? refreshed : token) }),
  'user name and password': () => ({ username, password }),
  'an email address and a password': (url) => ({ token: passwordToken({ url, email, password }) }),
};

/** Answers every login, and every second refresh. */
const tokens: RequestListener = (() => {
  let count = 0;
  return (request, response) => {
    count += 1;
    const grant = { access_token: `${refreshed}-${count}`, refresh_token: refresh, expires_in: 3_600 };
    const refusal = { error: 'invalid_grant', error_description: `${refresh} is not known` };
    (count % 3 ? answers(200, grant) : answers(400, refusal))(request, response);
  };
})();

test.each(Object.entries(auths))('whatever the server does, nothing tells %s', async (_, authOf) => {
  const events: unknown[] = [];
  const observer = (event: unknown) => void events.push(event);
  const authorization = new Set<string | undefined>();
  const server = recording(behaving);
  const options: ClientOptions = {
    auth: authOf(await serve(tokens)),
    baseUrl: `${await serve(server.listener)}/v4`,
    retries: 1,
    onRequest: observer,
    onResponse: observer,
    onRetry: observer,
    onWait: observer,
  };
  const patient = new Client(surface, options, new HastyClock());
  const hasty = new Client(surface, { ...options, attemptTimeout: 30 }, new HastyClock());
  const outcomes = await Promise.allSettled(
    Object.keys(deeds).flatMap((deed) => allKindsOfCalls(slow.includes(deed) ? hasty : patient, deed)),
  );
  const errors = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : []));
  for (const { headers } of server.seen) authorization.add(headers.authorization);

  // What cannot be parsed by path is an error of openapi-fetch.
  expect(new Set(errors.map(({ kind, name }) => kind ?? name))).toEqual(
    new Set(['SyntaxError', 'api', 'authentication', 'connection', 'permission', 'rate-limit', 'server', 'timeout']),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(10);
  expect(events.length).toBeGreaterThan(100);
  // The secrets were sent, so they could have been told.
  expect([...authorization].join()).toMatch(new RegExp(secrets.join('|')));
  expectNoSecrets([errors, events, written]);
});

test.each<[string, RequestListener]>([
  ...Object.entries(deeds).filter(([name]) => !slow.includes(name)),
  ['refuses the credentials', answers(400, { error: 'invalid_grant', error_description: `not ${password}` })],
  ['repeats what it got', answers(400, { error: `${email} ${password}` })],
  ['gives a token that cannot be sent', answers(200, { access_token: `${token}\n`, refresh_token: refresh })],
  ['gives something else', answers(200, { token, refresh_token: refresh })],
])('a token server that %s tells nothing of the login', async (_, deed) => {
  const auth = { token: passwordToken({ url: await serve(deed), email, password }) };
  const events: unknown[] = [];
  const options: ClientOptions = {
    auth,
    baseUrl: await serve(answers(200, {})),
    onRequest: (event) => events.push(event),
  };
  const client = new Client(surface, options, new HastyClock());
  const [outcome] = await Promise.allSettled([client.send(get, ['a'])]);
  expect(outcome?.status).toBe('rejected');
  expectNoSecrets([outcome, events, written]);
});

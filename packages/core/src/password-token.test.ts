import { describe, expect, test, vi } from 'vitest';
import { type PasswordOptions, passwordToken } from './password-token.ts';
import { noon } from './testing/clock.ts';
import { connectTo, get } from './testing/connection.ts';
import { broken, type Reply, replying } from './testing/fetch.ts';
import { answers, recording } from './testing/server.ts';

const url = 'https://portal.example.com/oauth/token';
const email = 'ann@secrets.example';
const password = 'password-secret';

const granting = (grant: object) => () => Response.json(grant);
const refusing = (status: number, body: object) => () => Response.json(body, { status });

/** A token function whose server gives these replies in turn, the forms that were sent, and its time. */
function login(...replies: Reply[]) {
  const { fetch, sent } = replying(...replies);
  const clock = { time: noon, now: () => clock.time };
  const forms = () => sent.map(({ init }) => Object.fromEntries(new URLSearchParams(String(init.body))));
  return { token: passwordToken({ url, email, password, fetch, clock }), forms, sent, clock };
}

const byPassword = { grant_type: 'password', email, password };
const byRefresh = (refreshToken: string) => ({ grant_type: 'refresh_token', refresh_token: refreshToken });

test('it asks for a token with email and password, as a form', async () => {
  const { token, forms, sent } = login(granting({ access_token: 'a', expires_in: 3_600 }));
  expect(await token()).toBe('a');
  expect(forms()).toEqual([byPassword]);
  expect(sent[0]).toMatchObject({
    url,
    init: { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, redirect: 'manual' },
  });
});

test('a token is used until a minute before it expires', async () => {
  const { token, forms, clock } = login(
    granting({ access_token: 'a', refresh_token: 'r', expires_in: 3_600 }),
    granting({ access_token: 'b', expires_in: 3_600 }),
  );
  await token();
  clock.time += 3_539_999;
  expect(await token()).toBe('a');
  expect(forms()).toHaveLength(1);
  clock.time += 1;
  expect(await token()).toBe('b');
  expect(forms()).toEqual([byPassword, byRefresh('r')]);
});

test('a token that lives for a minute or less is used for half of that time', async () => {
  const { token, forms, clock } = login(
    granting({ access_token: 'a', expires_in: 40 }),
    granting({ access_token: 'b', expires_in: 40 }),
  );
  expect(await token()).toBe('a');
  clock.time += 19_999;
  expect(await token()).toBe('a');
  expect(forms()).toHaveLength(1);
  clock.time += 1;
  expect(await token()).toBe('b');
});

test('a token without an end is used until it is refused', async () => {
  const { token, forms, clock } = login(granting({ access_token: 'a' }), granting({ access_token: 'b' }));
  await token();
  clock.time += 1e12;
  expect(await token()).toBe('a');
  expect(await token('a')).toBe('b');
  expect(forms()).toEqual([byPassword, byPassword]);
});

test('without a refresh token it logs in again', async () => {
  const { token, forms, clock } = login(granting({ access_token: 'a', expires_in: 600 }));
  await token();
  clock.time += 600_000;
  await token();
  expect(forms()).toEqual([byPassword, byPassword]);
});

test.each<[string, Reply]>([
  ['is refused', refusing(400, { error: 'invalid_grant' })],
  ['gets no answer', broken],
])('it logs in again if the refresh %s', async (_, reply) => {
  const { token, forms } = login(
    granting({ access_token: 'a', refresh_token: 'r' }),
    reply,
    granting({ access_token: 'b' }),
  );
  await token();
  expect(await token('a')).toBe('b');
  expect(forms()).toEqual([byPassword, byRefresh('r'), byPassword]);
});

describe('many calls at once', () => {
  test('share one login', async () => {
    const { token, forms } = login(granting({ access_token: 'a' }));
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => token())))).toEqual(new Set(['a']));
    expect(forms()).toHaveLength(1);
  });

  test('share one refresh, whether the token has expired or was refused', async () => {
    const { token, forms, clock } = login(
      granting({ access_token: 'a', refresh_token: 'r', expires_in: 600 }),
      granting({ access_token: 'b', expires_in: 600 }),
    );
    await token();
    clock.time += 600_000;
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, index) => token(index % 2 ? 'a' : undefined)));
    expect(new Set(tokens)).toEqual(new Set(['b']));
    expect(forms()).toEqual([byPassword, byRefresh('r')]);
  });

  test('fail together, and the next one tries again', async () => {
    const { token, forms } = login(broken, granting({ access_token: 'a' }));
    const outcomes = await Promise.allSettled([token(), token(), token()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await token()).toBe('a');
    expect(forms()).toHaveLength(2);
  });
});

test('who hears late that a token was refused gets the one that has replaced it', async () => {
  const { token, forms } = login(granting({ access_token: 'a' }), granting({ access_token: 'b' }));
  await token();
  expect(await token('a')).toBe('b');
  expect(await token('a')).toBe('b');
  expect(forms()).toHaveLength(2);
});

test('a client replaces a refused token and repeats the call', async () => {
  const { token } = login(granting({ access_token: 'a', refresh_token: 'r' }), granting({ access_token: 'b' }));
  const { listener, seen } = recording((request, response) =>
    answers(request.headers.authorization === 'Bearer b' ? 200 : 401, {})(request, response),
  );
  await (await connectTo(listener, { auth: { token } })).send(get, ['a']);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer a', 'Bearer b']);
});

test("the platform's fetch is used as it is at the time of the call", async () => {
  const token = passwordToken({ url, email, password });
  const { fetch, sent } = replying(granting({ access_token: 'a' }));
  vi.stubGlobal('fetch', fetch);
  expect(await token()).toBe('a');
  vi.unstubAllGlobals();
  expect(sent).toHaveLength(1);
});

test.each<[string, Partial<PasswordOptions>]>([
  ['http beyond this machine', { url: 'http://portal.example.com/oauth/token' }],
  ['no email', { email: '' }],
  ['no password', { password: '' }],
])('%s is refused before anything is sent', (_, options) => {
  const { fetch, sent } = replying(200);
  expect(() => passwordToken({ url, email, password, fetch, ...options })).toThrow(
    expect.objectContaining({ kind: 'argument' }),
  );
  expect(sent).toEqual([]);
});

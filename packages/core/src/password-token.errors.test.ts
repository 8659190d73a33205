import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { passwordToken } from './password-token.ts';
import { caught } from './testing/connection.ts';
import { broken, type Reply, replying } from './testing/fetch.ts';
import { answers, recording, serve } from './testing/server.ts';

const url = 'https://portal.example.com/oauth/token';
const email = 'ann@secrets.example';
const password = 'password-secret';

afterEach(() => void vi.useRealTimers());

const refusing = (status: number, body: object) => () => Response.json(body, { status });

function login(...replies: Reply[]) {
  const { fetch, sent } = replying(...replies);
  return { token: passwordToken({ url, email, password, fetch }), sent };
}

describe('what goes wrong', () => {
  const secrets = [email, encodeURIComponent(email), password, 'access-secret', 'refresh-secret'];
  const failure = async (...replies: Reply[]) => {
    const error = await caught(login(...replies).token());
    const text = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + String(error.stack);
    for (const secret of secrets) expect(text).not.toContain(secret);
    return error;
  };

  test.each([400, 401])('%d says that the credentials are wrong', async (status) => {
    const body = { error: 'invalid_grant', error_description: `${email} has not the password ${password}` };
    const error = await failure(refusing(status, body));
    expect(error).toMatchObject({ name: 'AuthenticationError', kind: 'authentication', reason: 'invalid_grant' });
    expect(error).toMatchObject({ method: 'POST', path: '/oauth/token', isDocumented: false });
  });

  test('a reason that is no code is not shown, because it may repeat what was sent', async () => {
    const error = await failure(refusing(400, { error: `no such password: ${password}` }));
    expect(error.message).toBe('POST /oauth/token answered 401');
  });

  test.each([
    [403, 'PermissionError'],
    [429, 'RateLimitError'],
    [503, 'ServerError'],
  ])('%d is a %s', async (status, name) => {
    expect(await failure(refusing(status, { access_token: 'access-secret' }))).toMatchObject({ name, status });
  });

  test.each<[string, () => Response]>([
    ['a page', () => new Response('<p>access-secret</p>')],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a text', () => Response.json('access-secret')],
    ['null', () => Response.json(null)],
    ['another object', () => Response.json({ token: 'access-secret', refresh_token: 'refresh-secret' })],
    ['a token that is no text', () => Response.json({ access_token: ['access-secret'] })],
  ])('%s instead of a token', async (_, reply) => {
    const error = await failure(reply);
    expect(error).toMatchObject({ name: 'ServerError', reason: 'there is no access_token in the answer' });
    expect(error).toMatchObject({ status: reply().status });
  });

  test('nobody answers', async () => {
    const error = await failure(broken);
    expect(error).toMatchObject({ name: 'ConnectionError', cause: broken, method: 'POST', path: '/oauth/token' });
    expect(error.message).toBe('POST /oauth/token got no answer from portal.example.com');
  });

  test('the answer takes for ever', async () => {
    vi.useFakeTimers();
    const { token, sent } = login(
      () => new Promise(() => {}),
      () => Response.json({ access_token: 'a' }),
    );
    const error = caught(token());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await error).toMatchObject({ name: 'TimeoutError' });
    expect(await token()).toBe('a');
    expect(sent).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a redirect of the token endpoint is not followed', async () => {
  const elsewhere = recording(answers(200, { access_token: 'stolen' }));
  const other = await serve(elsewhere.listener);
  const own = recording(answers(307, undefined, { location: `${other}/token` }));
  const error = await caught(passwordToken({ url: `${await serve(own.listener)}/token`, email, password })());
  expect(error).toMatchObject({ kind: 'api', status: 307 });
  expect([own.seen.length, elsewhere.seen.length]).toEqual([1, 0]);
});

import { describe, expect, test } from 'vitest';
import type { Fetch } from './options.ts';
import { caught, connect, connectTo, create, get } from './testing/connection.ts';
import { deferred } from './testing/deferred.ts';
import { replying } from './testing/fetch.ts';
import { answers, recording } from './testing/server.ts';

/** A server that takes only this token, and what it has seen. */
function taking(token: string) {
  const server = recording((request, response) => {
    const isGood = request.headers.authorization === `Bearer ${token}`;
    answers(isGood ? 200 : 401, {})(request, response);
  });
  return { ...server, tokens: () => server.seen.map(({ headers }) => headers.authorization) };
}

test('a refused token is replaced, and the call repeated with its body', async () => {
  const { listener, seen, tokens } = taking('new');
  const connection = await connectTo(listener, { auth: { token: (refused) => (refused ? 'new' : 'old') }, retries: 0 });
  await connection.send(create, [{ name: 'Ann' }]);
  expect(tokens()).toEqual(['Bearer old', 'Bearer new']);
  expect(seen.map(({ body }) => body.toString())).toEqual(['{"name":"Ann"}', '{"name":"Ann"}']);
});

test('the call is repeated once, not twice', async () => {
  const { listener, tokens } = taking('another');
  let count = 0;
  const connection = await connectTo(listener, { auth: { token: async () => `token-${++count}` }, retries: 5 });
  expect(await caught(connection.send(get, ['a']))).toMatchObject({ name: 'AuthenticationError', status: 401 });
  expect(tokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('it is not repeated with the token that was refused', async () => {
  const { listener, tokens } = taking('another');
  const connection = await connectTo(listener, { auth: { token: () => 'old' } });
  expect(await caught(connection.send(get, ['a']))).toMatchObject({ status: 401, body: {} });
  expect(tokens()).toEqual(['Bearer old']);
});

test.each([[{ token: 'old' }], [{ username: 'ann', password: 'old' }]])('it is not repeated with %j', async (auth) => {
  const { listener, seen } = taking('new');
  const connection = await connectTo(listener, { auth });
  expect(await caught(connection.send(get, ['a']))).toMatchObject({ kind: 'authentication' });
  expect(seen).toHaveLength(1);
});

describe('many calls at once', () => {
  test('need one renewal, whenever they hear that their token is refused', async () => {
    const { listener, tokens } = taking('new');
    const renewed: string[] = [];
    let current = 'old';
    const token = (refused?: string) => {
      if (refused !== undefined) {
        renewed.push(refused);
        current = 'new';
      }
      return current;
    };
    const connection = await connectTo(listener, { auth: { token } });
    await Promise.all(Array.from({ length: 50 }, (_, id) => connection.send(get, [id])));
    expect(renewed).toEqual(['old']);
    expect(tokens().filter((header) => header === 'Bearer new')).toHaveLength(50);
  });

  test('share the renewal that is under way', async () => {
    let asked = 0;
    const renewed = deferred<string>();
    const token = (refused?: string) => {
      if (refused === undefined) return 'old';
      asked += 1;
      return renewed.promise;
    };
    let refusals = 0;
    const fetch: Fetch = async (_, { headers }) => {
      if ((headers as Record<string, string>).authorization === 'Bearer new') return Response.json({});
      refusals += 1;
      if (refusals === 20) setImmediate(() => renewed.resolve('new'));
      return new Response(null, { status: 401 });
    };
    const connection = connect({ auth: { token }, fetch });
    await Promise.all(Array.from({ length: 20 }, (_, id) => connection.send(get, [id])));
    expect([asked, refusals]).toEqual([1, 20]);
  });
});

test('the token function is asked again at every attempt', async () => {
  const { fetch, sent } = replying(503, 503, 200);
  let count = 0;
  await connect({ auth: { token: () => `token-${++count}` }, fetch }).send(get, ['a']);
  expect(sent.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
    'Bearer token-3',
  ]);
});

test('what a token function throws is what the call throws', async () => {
  const failure = new Error('the login page is down');
  const token = async () => {
    throw failure;
  };
  const { fetch, sent } = replying(200);
  await expect(connect({ auth: { token }, fetch }).send(get, ['a'])).rejects.toBe(failure);
  expect(sent).toEqual([]);
});

test('what it throws when it is asked again is thrown too', async () => {
  const failure = new Error('the login page is down');
  const token = async (refused?: string) => {
    if (refused) throw failure;
    return 'old';
  };
  const { fetch, sent } = replying(401);
  await expect(connect({ auth: { token }, fetch }).send(get, ['a'])).rejects.toBe(failure);
  expect(sent).toHaveLength(1);
});

test('a refusal whose body breaks is no reason to fail', async () => {
  const refused = () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('cut')) });
    return new Response(body, { status: 401 });
  };
  const { fetch } = replying(refused, () => Response.json({ id: 'a' }));
  const auth = { token: (refused?: string) => (refused ? 'new' : 'old') };
  expect(await connect({ auth, fetch }).send(get, ['a'])).toEqual({ id: 'a' });
});

test('the body of a refusal is not read, so that its connection is free again', async () => {
  const cancelled = deferred();
  const refused = () => new Response(new ReadableStream({ cancel: () => cancelled.resolve() }), { status: 401 });
  const { fetch } = replying(refused, 204);
  await connect({ auth: { token: (refused?: string) => (refused ? 'new' : 'old') }, fetch }).send(get, ['a']);
  expect(await cancelled.promise).toBeUndefined();
});

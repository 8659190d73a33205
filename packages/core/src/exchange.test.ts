import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { caught, connect, connectTo, create, get, update } from './testing/connection.ts';
import { deferred } from './testing/deferred.ts';
import { replying } from './testing/fetch.ts';
import { answers, recording, serve } from './testing/server.ts';

const redirect = (location: string, status = 302) => answers(status, undefined, { location });

/** A server on another origin, which nothing should reach. */
async function elsewhere() {
  const { listener, seen } = recording(answers(200, { id: 'stolen' }));
  return { origin: await serve(listener), seen };
}

/** Sends to `/v4/agents/0` what leads to `/v4/agents/1`, and so on as many times as told. */
function leading(hops: number): RequestListener {
  return (request, response) => {
    const number = Number(request.url?.split('/').at(-1));
    const listener = number < hops ? redirect(`${number + 1}`) : answers(200, { id: number });
    listener(request, response);
  };
}

describe('a redirect within the origin', () => {
  test.each([301, 302, 303, 307, 308])('%d is followed, with headers and credentials', async (status) => {
    const { listener, seen } = recording((request, response) => {
      const isNew = request.url === '/moved/agents/a?x=1';
      (isNew ? answers(200, { id: 'a' }) : redirect('/moved/agents/a?x=1', status))(request, response);
    });
    const connection = await connectTo(listener, { headers: { 'x-every': 'call' } });
    expect(await connection.send(get, ['a'])).toEqual({ id: 'a' });
    expect(seen.map(({ url, headers }) => [url, headers.authorization, headers['x-every']])).toEqual([
      ['/v4/agents/a', 'Bearer secret', 'call'],
      ['/moved/agents/a?x=1', 'Bearer secret', 'call'],
    ]);
  });

  test('is followed five times at most', async () => {
    const five = recording(leading(5));
    expect(await (await connectTo(five.listener)).send(get, [0])).toEqual({ id: 5 });
    expect(five.seen).toHaveLength(6);
    const six = recording(leading(6));
    const error = await caught((await connectTo(six.listener)).send(get, [0]));
    expect(error).toMatchObject({ kind: 'api', status: 302 });
    expect(error.message).toContain('it redirects to 6, which is not followed');
    expect(six.seen).toHaveLength(6);
  });

  test('whose own answer breaks is followed all the same', async () => {
    const broken = () => {
      const body = new ReadableStream({ start: (controller) => controller.error(new Error('cut')) });
      return new Response(body, { status: 302, headers: { location: '/v4/agents/b' } });
    };
    const { fetch, sent } = replying(broken, () => Response.json({ id: 'b' }));
    expect(await connect({ fetch }).send(get, ['a'])).toEqual({ id: 'b' });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/v4/agents/a',
      'https://api.example.com/v4/agents/b',
    ]);
  });

  test('is followed without reading its own body, so that its connection is free again', async () => {
    const cancelled = deferred();
    const moved = () => {
      const body = new ReadableStream({ cancel: () => cancelled.resolve() });
      return new Response(body, { status: 302, headers: { location: '/v4/agents/b' } });
    };
    await connect({ fetch: replying(moved, 204).fetch }).send(get, ['a']);
    expect(await cancelled.promise).toBeUndefined();
  });

  test.each([
    ['POST', create, [{}]],
    ['PUT', update, ['a', {}]],
  ] as const)('is not followed with a %s', async (_, operation, args) => {
    const { listener, seen } = recording(redirect('/v4/elsewhere', 307));
    const error = await caught((await connectTo(listener)).send(operation, args));
    expect(error).toMatchObject({ kind: 'api', status: 307 });
    expect(error.message).toContain('it redirects to /v4/elsewhere, which is not followed');
    expect(seen).toHaveLength(1);
  });
});

describe('a redirect to another origin', () => {
  test.each([301, 302, 303, 307, 308])('%d is not followed, and that origin hears nothing', async (status) => {
    const other = await elsewhere();
    const error = await caught((await connectTo(redirect(`${other.origin}/v4/agents/a`, status))).send(get, ['a']));
    expect(error).toMatchObject({ name: 'ApiError', kind: 'api', status, isDocumented: false });
    expect(error.message).toBe(
      `GET /agents/a answered ${status}: it redirects to ${other.origin}/v4/agents/a, which is not followed`,
    );
    expect(other.seen).toEqual([]);
  });

  test('is not followed after one within the origin', async () => {
    const other = await elsewhere();
    const connection = await connectTo((request, response) => {
      const location = request.url === '/v4/agents/a' ? '/v4/agents/b' : `${other.origin}/v4/agents/a`;
      redirect(location)(request, response);
    });
    expect((await caught(connection.send(get, ['a']))).message).toContain(`it redirects to ${other.origin}`);
    expect(other.seen).toEqual([]);
  });

  test.each([
    ['without a scheme', '//other.example.com/v4/agents/a'],
    ['of another scheme', 'http://api.example.com/v4/agents/a'],
    ['of another port', 'https://api.example.com:8443/v4/agents/a'],
    ['that is no web address', 'data:application/json,{}'],
  ])('%s is not followed', async (_, location) => {
    const { fetch, sent } = replying(() => new Response(null, { status: 302, headers: { location } }));
    expect((await caught(connect({ fetch }).send(get, ['a']))).message).toContain(`it redirects to ${location}`);
    expect(sent).toHaveLength(1);
  });

  test('is left to nobody else: the platform follows none, whatever fetchOptions say', async () => {
    const { fetch, sent } = replying(200);
    await connect({ fetch, fetchOptions: { redirect: 'follow' } }).send(get, ['a']);
    expect(sent[0]?.init.redirect).toBe('manual');
  });
});

test('a redirect of which a browser tells nothing is an error too', async () => {
  const { fetch } = replying(() => Response.error());
  const error = await caught(connect({ fetch }).send(get, ['a']));
  expect(error.message).toContain('it redirects elsewhere, which is not followed');
});

test('a status of 300 and above without an address is an error without a place', async () => {
  const { fetch, sent } = replying(304);
  expect(await caught(connect({ fetch }).send(get, ['a']))).toMatchObject({ kind: 'api', status: 304 });
  expect(sent).toHaveLength(1);
});

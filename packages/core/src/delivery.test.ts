import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { OperationInfo } from './operation.ts';
import { HastyClock, noon } from './testing/clock.ts';
import { caught, connect, connectTo, create, get, update, upload } from './testing/connection.ts';
import { broken, replying } from './testing/fetch.ts';
import { answers, cutsShort, hangsUp, inTurn, recording } from './testing/server.ts';

const submit: OperationInfo = { operationId: 'forms.submit', method: 'PUT', path: '/forms/{id}', takes: ['form'] };

describe('a call that fails in passing is tried again', () => {
  test.each<[string, RequestListener]>([
    ['an error of the server', answers(502)],
    ['an answer that is cut short', cutsShort],
    ['a connection that breaks', hangsUp],
  ])('after %s', async (_, failing) => {
    const { listener, seen } = recording(inTurn(failing, answers(200, { id: 'a' })));
    const clock = new HastyClock();
    expect(await (await connectTo(listener, {}, clock)).send(get, ['a'])).toEqual({ id: 'a' });
    expect(seen).toHaveLength(2);
    expect(clock.slept).toEqual([250]);
  });

  test.each<[string, OperationInfo, unknown]>([
    ['JSON', update, { name: 'Änn', tags: ['a b'] }],
    ['a form', submit, { name: 'Änn', 'tag[]': ['a', 'b'] }],
    ['multipart', upload, { note: 'Änn', file: new File([new Uint8Array([0, 255, 13, 10])], 'a.bin') }],
  ])('with the same body, byte by byte: %s', async (_, operation, body) => {
    const { listener, seen } = recording(inTurn(answers(500), cutsShort, answers(204)));
    await (await connectTo(listener)).send(operation, ['a', body]);
    const [first, ...others] = seen.map(({ body, headers }) => withoutBoundary(body, headers['content-type']));
    expect(first?.length).toBeGreaterThan(10);
    expect(others).toEqual([first, first]);
  });

  test('as often as the client says, or the call', async () => {
    const attempts = async (ofClient: object, ofCall: object) => {
      const { fetch, sent } = replying(500);
      await caught(connect({ ...ofClient, fetch }).send(get, ['a', ofCall]));
      return sent.length;
    };
    expect(await attempts({}, {})).toBe(3);
    expect(await attempts({ retries: 4 }, {})).toBe(5);
    expect(await attempts({ retries: 4 }, { retries: 1 })).toBe(2);
    expect(await attempts({ retries: 4 }, { retries: 0 })).toBe(1);
  });
});

describe('a POST', () => {
  const attempts = async (reply: Parameters<typeof replying>[0], options: object = {}) => {
    const { fetch, sent } = replying(reply, 204);
    await connect({ fetch })
      .send(create, [{}, {}, options])
      .catch(() => {});
    return sent.length;
  };
  const busy = (status: number) => () => new Response(null, { status, headers: { 'retry-after': '1' } });

  test.each([408, 500, 502, 503, 504])('is not repeated after %d', async (status) => {
    expect(await attempts(status)).toBe(1);
  });

  test('is not repeated after a broken connection', async () => {
    expect(await attempts(broken)).toBe(1);
  });

  test('is repeated after 429, and after 503 with Retry-After', async () => {
    expect(await attempts(429)).toBe(2);
    expect(await attempts(busy(429))).toBe(2);
    expect(await attempts(busy(503))).toBe(2);
  });

  test('is repeated after everything that passes if the caller calls it idempotent', async () => {
    for (const reply of [408, 500, 502, 503, 504, broken]) expect(await attempts(reply, { idempotent: true })).toBe(2);
  });
});

test('a GET that the caller calls not idempotent is not repeated', async () => {
  const { fetch, sent } = replying(500);
  await caught(connect({ fetch }).send(get, ['a', { idempotent: false }]));
  expect(sent).toHaveLength(1);
});

describe('a server that asks for time', () => {
  const busy = (retryAfter: string) => answers(429, {}, { 'retry-after': retryAfter });

  test('gets it, told in seconds or as a date', async () => {
    const clock = new HastyClock();
    const date = new Date(noon + 10_000).toUTCString();
    const { listener, seen } = recording(inTurn(busy('3'), busy(date), answers(204)));
    await (await connectTo(listener, {}, clock)).send(create, [{}]);
    expect(clock.slept).toEqual([3_000, 7_000]);
    expect(seen).toHaveLength(3);
  });

  test.each([
    ['more than a minute', '61', 120_000],
    ['more than the call may take', '20', 20_000],
    ['more than the call may take, as a date', new Date(noon + 30_000).toUTCString(), 20_000],
  ])('is not waited for if it wants %s', async (_, retryAfter, timeout) => {
    const clock = new HastyClock();
    const { listener, seen } = recording(busy(retryAfter));
    const error = await caught((await connectTo(listener, { timeout }, clock)).send(get, ['a']));
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429 });
    expect(clock.slept).toEqual([]);
    expect(seen).toHaveLength(1);
  });
});

test('after the last attempt its outcome is given', async () => {
  const answered = replying(500, 502, 503);
  expect(await caught(connect({ fetch: answered.fetch }).send(get, ['a']))).toMatchObject({ status: 503 });
  const unanswered = replying(500, 502, broken);
  expect(await caught(connect({ fetch: unanswered.fetch }).send(get, ['a']))).toMatchObject({ cause: broken });
});

test('what is no error of ours is not tried again', async () => {
  let asked = 0;
  const failure = new RangeError('a bug in the token function');
  const token = () => {
    asked += 1;
    throw failure;
  };
  await expect(connect({ auth: { token }, fetch: replying(200).fetch }).send(get, ['a'])).rejects.toBe(failure);
  expect(asked).toBe(1);
});

/** The platform makes a new boundary for each attempt. */
function withoutBoundary(body: Buffer, type = ''): string {
  const boundary = /boundary=(.+)/.exec(type)?.[1];
  const text = body.toString('latin1');
  return boundary ? text.replaceAll(boundary, '') : text;
}

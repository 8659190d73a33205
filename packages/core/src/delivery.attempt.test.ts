import { describe, expect, test } from 'vitest';
import { caught, connect, connectTo, create, get } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';
import { answers, inTurn, recording, saysNothing, stalls } from './testing/server.ts';

const never = () => new Promise<Response>(() => {});
const halfway = () =>
  new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }));
const found = () => Response.json({ id: 'a' });

describe('each attempt has its own time', () => {
  test.each([
    ['no answer', never],
    ['an answer that stops', halfway],
  ])('%s is given up and asked for again', async (_, failing) => {
    const { fetch, sent } = replying(failing, failing, found);
    expect(await connect({ fetch, attemptTimeout: 20 }).send(get, ['a'])).toEqual({ id: 'a' });
    expect(sent).toHaveLength(3);
  });

  test('what is not idempotent is given up for good', async () => {
    const { fetch, sent } = replying(never, found);
    const error = await caught(connect({ fetch }).send(create, [{}, {}, { attemptTimeout: 20 }]));
    expect(error).toMatchObject({ kind: 'timeout', message: 'POST /agents took longer than 20 ms' });
    expect(sent).toHaveLength(1);
  });

  test('after the last one the call fails', async () => {
    const { fetch, sent } = replying(never);
    const error = await caught(connect({ fetch, attemptTimeout: 20, retries: 1 }).send(get, ['a']));
    expect(error).toMatchObject({ kind: 'timeout', message: 'GET /agents/a took longer than 20 ms' });
    expect(sent).toHaveLength(2);
  });

  test('the time of the whole call ends all of them', async () => {
    const { fetch, sent } = replying(never);
    const error = await caught(connect({ fetch, attemptTimeout: 10_000, timeout: 20 }).send(get, ['a']));
    expect(error).toMatchObject({ kind: 'timeout', message: 'GET /agents/a took longer than 20 ms' });
    expect(sent).toHaveLength(1);
  });
});

test.each([
  ['nothing', saysNothing],
  ['half an answer', stalls],
])('a real server that gives %s at first is asked again', async (_, failing) => {
  const { listener, seen } = recording(inTurn(failing, answers(200, { id: 'a' })));
  expect(await (await connectTo(listener, { attemptTimeout: 250 })).send(get, ['a'])).toEqual({ id: 'a' });
  expect(seen).toHaveLength(2);
});

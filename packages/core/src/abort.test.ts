import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { RequestEvent } from './events.ts';
import type { Fetch } from './options.ts';
import { rateLimit } from './rate-limit.ts';
import { StoppedClock, settled } from './testing/clock.ts';
import { caught, connect, connectTo, get, surface } from './testing/connection.ts';
import { deferred } from './testing/deferred.ts';
import { replying } from './testing/fetch.ts';
import { answers, hangsUp, stalls } from './testing/server.ts';

const reason = { why: 'changed my mind' };

/** The error of a call that is aborted, and a look at what is left of it. */
async function aborted(controller: AbortController, call: PromiseLike<unknown>) {
  const error = await caught(call);
  expect(error).toMatchObject({ name: 'AbortedError', kind: 'aborted', message: 'GET /agents/a was aborted' });
  expect(error).toMatchObject({ method: 'GET', path: '/agents/a' });
  expect(error.cause).toBe(reason);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
}

describe('a call can be aborted', () => {
  test('before it begins', async () => {
    const asked: unknown[] = [];
    const { fetch, sent } = replying(200);
    const controller = new AbortController();
    controller.abort(reason);
    const connection = connect({ fetch, auth: { token: () => `${asked.push('token')}` } });
    await aborted(controller, connection.send(get, ['a', { signal: controller.signal }]));
    expect([asked, sent]).toEqual([[], []]);
  });

  test('while the token function is at work, and then nothing is sent', async () => {
    const token = deferred<string>();
    const { fetch, sent } = replying(200);
    const events: RequestEvent[] = [];
    const controller = new AbortController();
    const connection = connect({
      fetch,
      auth: { token: () => token.promise },
      onRequest: (event) => events.push(event),
    });
    const call = connection.send(get, ['a', { signal: controller.signal }]);
    await settled();
    controller.abort(reason);
    await aborted(controller, call);
    token.resolve('late');
    await settled();
    expect([sent, events]).toEqual([[], []]);
  });

  test('while a refused token is renewed, and then nothing is sent again', async () => {
    const renewed = deferred<string>();
    const token = (refused?: string) => (refused ? renewed.promise : 'old');
    const { fetch, sent } = replying(401);
    const controller = new AbortController();
    const call = connect({ fetch, auth: { token } }).send(get, ['a', { signal: controller.signal }]);
    await settled();
    controller.abort(reason);
    await aborted(controller, call);
    renewed.resolve('new');
    await settled();
    expect(sent).toHaveLength(1);
  });

  test('while it waits for its turn', async () => {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(200);
    const limit = rateLimit({ requests: 1, seconds: 10, per: 'ip' });
    const connection = connect({ fetch }, clock, { ...surface, limit });
    await connection.send(get, ['b']);
    const controller = new AbortController();
    const call = connection.send(get, ['a', { signal: controller.signal }]);
    await settled();
    controller.abort(reason);
    await aborted(controller, call);
    await clock.pass(20_000);
    expect(sent).toHaveLength(1);
  });

  test('in the pause before it is tried again', async () => {
    const clock = new StoppedClock();
    const { fetch, sent } = replying(503);
    const controller = new AbortController();
    const call = connect({ fetch }, clock).send(get, ['a', { signal: controller.signal }]);
    await settled();
    expect(clock.sleepers).toBe(1);
    controller.abort(reason);
    await aborted(controller, call);
    await clock.pass(20_000);
    expect([sent.length, clock.sleepers]).toEqual([1, 0]);
  });

  test('before the head of the answer is here', async () => {
    const controller = new AbortController();
    const closed = deferred();
    const connection = await connectTo((_, response) => {
      response.on('close', closed.resolve);
      controller.abort(reason);
    });
    await aborted(controller, connection.send(get, ['a', { signal: controller.signal }]));
    await closed.promise;
  });

  test('before the whole answer is here', async () => {
    const controller = new AbortController();
    const closed = deferred();
    const connection = await connectTo(
      (request, response) => {
        response.on('close', closed.resolve);
        stalls(request, response);
      },
      { onResponse: () => void setImmediate(() => controller.abort(reason)) },
    );
    await aborted(controller, connection.send(get, ['a', { signal: controller.signal }]));
    await closed.promise;
  });

  test('in an attempt that has a time of its own', async () => {
    const controller = new AbortController();
    const connection = await connectTo(() => controller.abort(reason), { attemptTimeout: 10_000 });
    await aborted(controller, connection.send(get, ['a', { signal: controller.signal }]));
  });

  test('even if the fetch does not listen', async () => {
    const controller = new AbortController();
    const fetch: Fetch = () => {
      controller.abort(reason);
      return new Promise(() => {});
    };
    await aborted(controller, connect({ fetch }).send(get, ['a', { signal: controller.signal }]));
  });
});

test('the signal of the platform for a timeout aborts too', async () => {
  const fetch: Fetch = () => new Promise(() => {});
  const error = await caught(connect({ fetch }).send(get, ['a', { signal: AbortSignal.timeout(5) }]));
  expect(error).toMatchObject({ kind: 'aborted', cause: { name: 'TimeoutError' } });
});

test('aborting without a reason leaves the reason of the platform', async () => {
  const error = await caught(connect().send(get, ['a', { signal: AbortSignal.abort() }]));
  expect(error).toMatchObject({ kind: 'aborted', cause: { name: 'AbortError' } });
});

test('aborting with the error of another call is still aborting', async () => {
  const other = await caught((await connectTo(hangsUp, { retries: 0 })).send(get, ['b']));
  const error = await caught(connect().send(get, ['a', { signal: AbortSignal.abort(other) }]));
  expect(error).toMatchObject({ kind: 'aborted', path: '/agents/a' });
  expect(error.cause).toBe(other);
});

test('a call that is aborted is not told as one that is tried again', async () => {
  const retries: unknown[] = [];
  const controller = new AbortController();
  const connection = await connectTo(() => controller.abort(reason), { onRetry: (event) => retries.push(event) });
  await aborted(controller, connection.send(get, ['a', { signal: controller.signal }]));
  await settled();
  expect(retries).toEqual([]);
});

test('aborting after the answer changes nothing', async () => {
  const controller = new AbortController();
  const connection = await connectTo(answers(200, { id: 'a' }));
  const call = connection.send(get, ['a', { signal: controller.signal }]);
  expect(await call).toEqual({ id: 'a' });
  controller.abort(reason);
  expect(await call).toEqual({ id: 'a' });
});

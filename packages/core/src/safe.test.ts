import { afterEach, describe, expect, test, vi } from 'vitest';
import { Call } from './call.ts';
import { operation, type Sender } from './operation.ts';
import type { safely } from './safe.ts';
import { caught, connect, connectTo } from './testing/connection.ts';
import { replying } from './testing/fetch.ts';
import { answers, hangsUp } from './testing/server.ts';

afterEach(() => void vi.resetModules());

const find = operation<(sender: Sender, id: string) => Call<unknown>>(
  'agents.get',
  'GET',
  '/agents/{id}',
) as unknown as {
  safe(sender: Sender, id: string): ReturnType<typeof safely>;
};

describe('a safe call gives', () => {
  test('data, status and response when it succeeds', async () => {
    const result = await find.safe(await connectTo(answers(201, { id: 'a' })), 'a');
    expect(result).toEqual({ ok: true, status: 201, data: { id: 'a' }, response: expect.any(Response) });
  });

  test('status and body of an error that the spec describes', async () => {
    const body = { error: { code: 7, message: 'No such agent' } };
    const result = await find.safe(await connectTo(answers(404, body)), 'a');
    expect(result).toMatchObject({ ok: false, status: 404, body });
    expect(result).toMatchObject({ error: { name: 'NotFoundError', isDocumented: true, reason: 'No such agent' } });
  });

  test('only the error if the spec does not describe it', async () => {
    const result = await find.safe(await connectTo(answers(409, { any: 'thing' })), 'a');
    expect(result).toMatchObject({ ok: false, error: { name: 'ApiError', status: 409, isDocumented: false } });
    expect(result.status).toBeUndefined();
    expect(result).not.toHaveProperty('body');
  });

  test('only the error if the answer is not what it says', async () => {
    const { fetch } = replying(() => new Response('{', { headers: { 'content-type': 'application/json' } }));
    const result = await find.safe(connect({ fetch }), 'a');
    expect(result).toMatchObject({ ok: false, error: { name: 'ServerError', isDocumented: false } });
    expect(result.status).toBeUndefined();
  });

  test('only the error if there is no answer, or nothing was sent', async () => {
    const unanswered = await find.safe(await connectTo(hangsUp, { retries: 0 }), 'a');
    expect(unanswered).toEqual({
      ok: false,
      status: undefined,
      error: expect.objectContaining({ kind: 'connection' }),
    });
    const unsent = await find.safe(connect({ fetch: replying(200).fetch }), '..');
    expect(unsent).toEqual({ ok: false, status: undefined, error: expect.objectContaining({ kind: 'argument' }) });
  });

  test('the same for an error of a copy of the class', async () => {
    const error = await caught(
      (await connectTo(answers(404, { code: 7 }))).send({ operationId: 'a', method: 'GET', path: '/', takes: [] }, []),
    );
    vi.resetModules();
    const copy = await import('./safe.ts');
    expect(await copy.safely(new Call(Promise.reject(error)))).toMatchObject({
      ok: false,
      status: 404,
      body: { code: 7 },
    });
  });
});

test('a safe call throws what is no error of ours', async () => {
  const failure = new Error('the login page is down');
  const token = () => Promise.reject(failure);
  await expect(find.safe(connect({ auth: { token }, fetch: replying(200).fetch }), 'a')).rejects.toBe(failure);
});

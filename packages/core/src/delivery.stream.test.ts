import { describe, expect, test } from 'vitest';
import { ConnectionError } from './errors/connection-error.ts';
import { caught, connectTo, upload } from './testing/connection.ts';
import { answers, hangsUp, recording } from './testing/server.ts';
import { chunks } from './testing/stream.ts';

describe('a body that is a stream', () => {
  test.each([429, 500, 503])('is not sent again after %d', async (status) => {
    const { listener, seen } = recording(answers(status, undefined, { 'retry-after': '0' }));
    const call = (await connectTo(listener)).send(upload, ['a', { file: { name: 'a', stream: chunks('abc') } }]);
    expect(await caught(call)).toMatchObject({ status });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body.toString()).toContain('abc');
  });

  test('is not sent again after a broken connection', async () => {
    const { listener, seen } = recording(hangsUp);
    const call = (await connectTo(listener)).send(upload, ['a', { file: { name: 'a', stream: chunks('abc') } }]);
    expect(await caught(call)).toBeInstanceOf(ConnectionError);
    expect(seen).toHaveLength(1);
  });

  test('is not sent again after a refused token, which is not renewed then either', async () => {
    const asked: unknown[] = [];
    const token = (refused?: string) => {
      asked.push(refused);
      return refused ? 'new' : 'old';
    };
    const { listener, seen } = recording(answers(401));
    const connection = await connectTo(listener, { auth: { token } });
    const call = connection.send(upload, ['a', { file: { name: 'a', stream: chunks('abc') } }]);
    expect(await caught(call)).toMatchObject({ name: 'AuthenticationError' });
    expect(asked).toEqual([undefined]);
    expect(seen).toHaveLength(1);
  });
});

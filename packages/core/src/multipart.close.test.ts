import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { settled } from './testing/clock.ts';
import { caught, connect, connectTo, upload } from './testing/connection.ts';
import { deferred } from './testing/deferred.ts';
import { broken, replying } from './testing/fetch.ts';
import { hangsUp } from './testing/server.ts';
import { chunks } from './testing/stream.ts';

describe('a stream is closed', () => {
  const endless = () => {
    const closed = deferred();
    async function* source() {
      try {
        for (;;) {
          await settled();
          yield new Uint8Array(1_000);
        }
      } finally {
        closed.resolve();
      }
    }
    return { source: source(), closed: closed.promise };
  };
  const stuck = () => {
    const source = new Readable({ read() {} });
    source.push('a');
    return { source, closed: new Promise((resolve) => source.on('close', resolve)) };
  };

  const ofTheWeb = () => {
    const closed = deferred();
    const pull = async (controller: ReadableStreamDefaultController) => {
      await settled();
      controller.enqueue(new Uint8Array(1_000));
    };
    return { source: new ReadableStream<Uint8Array>({ pull, cancel: () => closed.resolve() }), closed: closed.promise };
  };

  test.each([
    ['that never ends', endless],
    ['of the web', ofTheWeb],
    ['of Node, even if it is stuck', stuck],
  ])('%s, when the call is aborted while it is sent', async (_, make) => {
    const { source, closed } = make();
    const controller = new AbortController();
    const connection = await connectTo((request) => void request.once('data', () => controller.abort()));
    const call = connection.send(upload, ['a', { file: { name: 'a', stream: source } }, { signal: controller.signal }]);
    expect(await caught(call)).toMatchObject({ kind: 'aborted' });
    await closed;
  });

  test('when the call is aborted before it is sent', async () => {
    const controller = new AbortController();
    const auth = { token: () => new Promise<string>(() => {}) };
    const connection = connect({ auth, fetch: replying(200).fetch });
    const [node, web, generator] = [stuck(), ofTheWeb(), chunks('a')];
    const file = (stream: AsyncIterable<Uint8Array>) => ({ name: 'a', stream });
    const body = { node: file(node.source), web: file(web.source), generator: file(generator) };
    const call = connection.send(upload, ['a', body, { signal: controller.signal }]);
    await settled();
    controller.abort();
    expect(await caught(call)).toMatchObject({ kind: 'aborted' });
    await Promise.all([node.closed, web.closed]);
    expect(await generator.next()).toEqual({ done: true, value: undefined });
  });

  test.each([
    ['the credentials cannot be had', { auth: { token: () => Promise.reject(new Error('no')) } }],
    ['the server cannot be reached', { fetch: replying(broken).fetch }],
  ])('when %s', async (_, options) => {
    const { source, closed } = stuck();
    const call = connect(options).send(upload, ['a', { file: { name: 'a', stream: source } }]);
    await expect(call).rejects.toThrow();
    await closed;
  });

  test('when the server hangs up', async () => {
    const { source, closed } = endless();
    const connection = await connectTo(hangsUp);
    const call = connection.send(upload, ['a', { file: { name: 'a', stream: source } }]);
    expect(await caught(call)).toMatchObject({ kind: 'connection' });
    await closed;
  });
});

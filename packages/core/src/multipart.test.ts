import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { multipart } from './multipart.ts';
import { caught, connectTo, upload } from './testing/connection.ts';
import { answers, recording, saysNothing } from './testing/server.ts';
import { chunks } from './testing/stream.ts';

/** What a real server gets, read as multipart. */
async function sent(body: object): Promise<{ form: FormData; text: string; type: string }> {
  const { listener, seen } = recording(answers(204));
  await (await connectTo(listener)).send(upload, ['a', body]);
  const [request] = seen;
  const type = request?.headers['content-type'] ?? '';
  const form = await new Response(request?.body, { headers: { 'content-type': type } }).formData();
  return { form, text: request?.body.toString() ?? '', type };
}

async function fileOf(form: FormData, name: string) {
  const file = form.get(name) as File;
  return { name: file.name, type: file.type, text: await file.text() };
}

const withStream = { stream: { name: 's', stream: chunks() } };

describe.each([
  ['as a whole', {}],
  ['as a stream', withStream],
])('%s', (_, extra) => {
  const all = (body: object) => sent({ ...body, ...extra });

  test('texts, numbers and booleans are fields', async () => {
    const { form } = await all({ text: 'Änn\r\n--x', empty: '', number: 1.5, on: false });
    expect(['text', 'empty', 'number', 'on'].map((name) => form.get(name))).toEqual(['Änn\r\n--x', '', '1.5', 'false']);
  });

  test('objects are JSON, and dates are ISO 8601', async () => {
    const { form } = await all({ object: { a: [1, 'ä'] }, list: ['a', 'b'], date: new Date(0) });
    expect(form.get('object')).toBe('{"a":[1,"ä"]}');
    expect(form.get('list')).toBe('["a","b"]');
    expect(form.get('date')).toBe('1970-01-01T00:00:00.000Z');
  });

  test('what is undefined or null is left out', async () => {
    const { form } = await all({ a: undefined, b: null, c: 'c' });
    expect([...form.keys()].filter((name) => name !== 'stream')).toEqual(['c']);
  });

  test('a Blob and a File are files', async () => {
    const { form } = await all({
      blob: new Blob(['blob content'], { type: 'text/plain' }),
      bare: new Blob(['bare']),
      file: new File(['ünïcode'], 'ä "b".txt', { type: 'text/csv' }),
    });
    expect(await fileOf(form, 'blob')).toEqual({ name: 'blob', type: 'text/plain', text: 'blob content' });
    expect(await fileOf(form, 'bare')).toEqual({ name: 'blob', type: 'application/octet-stream', text: 'bare' });
    expect(await fileOf(form, 'file')).toEqual({ name: 'ä "b".txt', type: 'text/csv', text: 'ünïcode' });
  });

  test('bytes arrive as they are', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const { form } = await all({ file: new File([bytes], 'a.bin') });
    expect(new Uint8Array(await (form.get('file') as File).arrayBuffer())).toEqual(bytes);
  });

  test('names cannot leave their quotes or their line', async () => {
    const nasty = 'a"; filename="b\r\nx-evil: 1\r\n\r\nbody';
    const { form, text } = await all({ [nasty]: 'field', file: new File(['x'], nasty) });
    expect(text).not.toMatch(/^x-evil/im);
    expect([...form.keys()].filter((name) => name !== 'stream')).toEqual([nasty, 'file']);
    expect(form.get(nasty)).toBe('field');
    expect((form.get('file') as File).name).toBe(nasty);
  });
});

describe('a stream', () => {
  test('is sent piece by piece, as a file with name and type', async () => {
    const { form, type } = await sent({
      note: 'before',
      file: { name: 'ä "b".txt', type: 'text/plain', stream: chunks('one ', 'two ', 'thrée') },
      after: 'after',
    });
    expect(type).toMatch(/^multipart\/form-data; boundary=colloquy-[\w-]+$/);
    expect([...form.keys()]).toEqual(['note', 'file', 'after']);
    expect(await fileOf(form, 'file')).toEqual({ name: 'ä "b".txt', type: 'text/plain', text: 'one two thrée' });
  });

  test('can be a stream of Node or of the web, and there can be several', async () => {
    const { form } = await sent({
      node: { name: 'node', stream: Readable.from([Buffer.from('node')]) },
      web: { name: 'web', stream: new Blob(['web']).stream() },
    });
    expect(await fileOf(form, 'node')).toEqual({ name: 'node', type: 'application/octet-stream', text: 'node' });
    expect(await fileOf(form, 'web')).toEqual({ name: 'web', type: 'application/octet-stream', text: 'web' });
  });

  test('has a type that cannot leave its line', async () => {
    const { text } = await sent({ file: { name: 'a', type: 'text/plain\r\nx-evil: 1', stream: chunks('a') } });
    expect(text).not.toMatch(/^x-evil/im);
  });

  test('gets another boundary for each call', () => {
    const types = [multipart(withStream), multipart(withStream)].map(({ headers }) => headers['content-type']);
    expect(new Set(types).size).toBe(2);
  });

  test('that fails makes the call fail', async () => {
    async function* failing() {
      yield new TextEncoder().encode('a');
      throw new Error('the disk is gone');
    }
    const connection = await connectTo(saysNothing);
    const error = await caught(connection.send(upload, ['a', { file: { name: 'a', stream: failing() } }]));
    expect(error).toMatchObject({ kind: 'connection' });
  });
});

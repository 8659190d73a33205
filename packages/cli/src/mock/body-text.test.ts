import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bodyLimit, bodyText } from './body-text.ts';

const text = '{"name":"Zoë"}';
const bytes = Buffer.from(text);

test.each([
  ['gzip', gzipSync(bytes)],
  ['GZip', gzipSync(bytes)],
  ['deflate', deflateSync(bytes)],
  ['deflate', deflateRawSync(bytes)],
  ['br', brotliCompressSync(bytes)],
  ['zstd', zstdCompressSync(bytes)],
  ['identity', bytes],
  ['deflate, gzip', gzipSync(deflateSync(bytes))],
])('a body sent as %s is unpacked', async (encoding, body) => {
  expect(await bodyText(body, { 'content-encoding': encoding })).toBe(text);
});

test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${text}`), 'application/json'],
  ['another charset', Buffer.from(text, 'latin1'), 'application/json; charset=ISO-8859-1'],
  ['a charset in quotes', Buffer.from(text, 'utf16le'), 'application/json;Charset="utf-16le"'],
])('%s', async (_, body, contentType) => {
  expect(await bodyText(body, { 'content-type': contentType })).toBe(text);
});

test.each([
  ['an encoding nobody knows', 415, 'Content-Encoding is "compress"', bytes, { 'content-encoding': 'compress' }],
  ['a body that is not what it says', 400, 'Request body is not gzip', bytes, { 'content-encoding': 'gzip' }],
  ['a charset nobody knows', 415, 'The charset "klingon"', bytes, { 'content-type': 'text/plain; charset=klingon' }],
  ['a body beyond the limit', 413, 'too large', undefined, {}],
  [
    'one that is small only while packed',
    413,
    'too large',
    gzipSync(Buffer.alloc(bodyLimit + 1)),
    { 'content-encoding': 'gzip' },
  ],
])('%s is refused', async (_, status, message, body, headers) => {
  await expect(bodyText(body, headers as Record<string, string>)).rejects.toMatchObject({
    status,
    message: expect.stringContaining(message),
  });
});

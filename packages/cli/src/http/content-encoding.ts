import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const gunzipped: Decode = promisify(gunzip);
const decoders: Record<string, Decode> = {
  gzip: gunzipped,
  'x-gzip': gunzipped,
  // Some programs send deflate without the header that it has to have.
  deflate: (bytes, options) => promisify(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

export const knownEncodings = Object.keys(decoders);

/** A body without the encodings that its header names; or why it can't be had, and which of them is to blame. */
export type Unpacked<Bytes> =
  | { bytes: Bytes | Buffer }
  | { problem: 'broken' | 'too long' | 'unknown'; encoding: string; reason: string };

export async function unpack<Bytes extends Uint8Array>(
  body: Bytes,
  contentEncoding: string,
  limit: number,
): Promise<Unpacked<Bytes>> {
  let bytes: Bytes | Buffer = body;
  for (const name of contentEncoding.toLowerCase().split(',').reverse()) {
    const encoding = name.trim();
    if (encoding === '' || encoding === 'identity') continue;
    const decode = decoders[encoding];
    if (!decode) return { problem: 'unknown', encoding, reason: '' };
    try {
      bytes = await decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { problem: code === 'ERR_BUFFER_TOO_LARGE' ? 'too long' : 'broken', encoding, reason: message };
    }
  }
  return { bytes };
}

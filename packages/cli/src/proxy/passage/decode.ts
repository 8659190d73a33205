import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import type { CapturedBody } from '../contract/captured.ts';

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Record<string, Decoder> = {
  gzip: promisify(gunzip) as Decoder,
  'x-gzip': promisify(gunzip) as Decoder,
  deflate: promisify(inflate) as Decoder,
  br: promisify(brotliDecompress) as Decoder,
  zstd: promisify(zstdDecompress) as Decoder,
};

/** A body without the encodings that its header names. */
export async function decode(bytes: Buffer, contentEncoding: string | undefined, limit: number): Promise<CapturedBody> {
  const encodings = (contentEncoding ?? '').toLowerCase().split(',');
  let decoded = bytes;
  for (const encoding of encodings.map((name) => name.trim()).reverse()) {
    if (encoding === '' || encoding === 'identity' || decoded.length === 0) continue;
    const decoder = decoders[encoding];
    if (!decoder) return { notChecked: 'a body in an unknown content encoding' };
    try {
      decoded = await decoder(decoded, { maxOutputLength: limit });
    } catch (error) {
      const isTooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return { notChecked: isTooLong ? tooLong(limit) : 'a body that is not in the encoding that its header names' };
    }
  }
  return { bytes: decoded };
}

export function tooLong(limit: number): string {
  return `a body of more than ${limit} bytes`;
}

import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { Refusal } from './refusal.ts';

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const gunzipped: Decode = promisify(gunzip);
const decoders: Record<string, Decode> = {
  gzip: gunzipped,
  'x-gzip': gunzipped,
  // Some clients send deflate without the header that it has to have.
  deflate: (bytes, options) => promisify(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/** The most that a body may have, as it is sent and after it is unpacked. */
export const bodyLimit = 10 * 1024 * 1024;

/** A body as text: unpacked, and decoded as its charset says. */
export async function bodyText(body: Uint8Array | undefined, headers: Record<string, string>): Promise<string> {
  if (body === undefined) throw tooLarge();
  if (body.length === 0) return '';
  return decoderOf(headers['content-type']).decode(await unpacked(body, headers['content-encoding'] ?? ''));
}

async function unpacked(body: Uint8Array, contentEncoding: string): Promise<Uint8Array> {
  let bytes = body;
  for (const name of contentEncoding.toLowerCase().split(',').reverse()) {
    const encoding = name.trim();
    if (encoding === '' || encoding === 'identity') continue;
    const decode = decoders[encoding];
    if (!decode) {
      const known = Object.keys(decoders).join(', ');
      throw new Refusal(
        415,
        `Content-Encoding is "${encoding}", which is not known. Use one of these or none: ${known}.`,
      );
    }
    bytes = await decode(bytes, { maxOutputLength: bodyLimit }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw new Refusal(400, `Request body is not ${encoding}, as Content-Encoding says: ${error.message}.`);
    });
  }
  return bytes;
}

function decoderOf(contentType = '') {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset);
  } catch {
    throw new Refusal(415, `The charset "${charset}" in Content-Type is not known. Use utf-8.`);
  }
}

const tooLarge = () => new Refusal(413, `Request body is too large: the mock takes up to ${bodyLimit} bytes.`);

import { knownEncodings, unpack } from '../http/content-encoding.ts';
import { Refusal } from './refusal.ts';

/** The most that a body may have, as it is sent and after it is unpacked. */
export const bodyLimit = 10 * 1024 * 1024;

/** A body as text: unpacked, and decoded as its charset says. */
export async function bodyText(body: Uint8Array | undefined, headers: Record<string, string>): Promise<string> {
  if (body === undefined) throw tooLarge();
  if (body.length === 0) return '';
  return decoderOf(headers['content-type']).decode(await unpacked(body, headers['content-encoding'] ?? ''));
}

async function unpacked(body: Uint8Array, contentEncoding: string): Promise<Uint8Array> {
  const outcome = await unpack(body, contentEncoding, bodyLimit);
  if ('bytes' in outcome) return outcome.bytes;
  const { problem, encoding, reason } = outcome;
  if (problem === 'too long') throw tooLarge();
  if (problem === 'broken') {
    throw new Refusal(400, `Request body is not ${encoding}, as Content-Encoding says: ${reason}.`);
  }
  const known = knownEncodings.join(', ');
  throw new Refusal(415, `Content-Encoding is "${encoding}", which is not known. Use one of these or none: ${known}.`);
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

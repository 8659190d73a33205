import type { IncomingMessage } from 'node:http';

export const bodyLimit = 10 * 1024 * 1024;

/** The whole body as text; undefined if it is longer than the limit. */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8');
}

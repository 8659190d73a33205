import type { IncomingMessage } from 'node:http';

/**
 * The whole body; undefined if it is longer than the limit. What is beyond is thrown away so that the client, which
 * still sends, can read its answer; one that sends several times as much is cut off.
 */
export function readRequestBody(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return chunks.push(chunk);
      chunks.length = 0;
      resolve(undefined);
      if (size > 4 * limit) request.destroy();
    });
    request.on('end', () => {
      resolve(size > limit ? undefined : Buffer.concat(chunks));
      // The connection keeps its last request until the next one comes.
      chunks.length = 0;
    });
    request.on('error', reject);
    request.on('close', () => reject(new Error('The client closed the connection.')));
  });
}

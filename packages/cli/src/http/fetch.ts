import { bodyLimit } from '../mock/body-text.ts';
import type { MockAnswer, MockRequest } from '../mock/exchange.ts';

const withoutBody = new Set([204, 205, 304]);

/** A shell around plain values that takes and gives what `fetch` does. */
export function createFetch(answer: (request: MockRequest) => Promise<MockAnswer>) {
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { status, headers, body } = await answer({
      method: request.method,
      target: request.url,
      headers: Object.fromEntries(request.headers),
      body: await readStream(request.body, bodyLimit),
    });
    return new Response(withoutBody.has(status) || request.method === 'HEAD' ? null : body, { status, headers });
  };
}

/** The whole stream; undefined if it is longer than the limit. */
async function readStream(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

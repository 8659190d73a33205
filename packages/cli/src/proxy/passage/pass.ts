import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { BodyCopy } from './body-copy.ts';
import { ClientGone, UpstreamTimeout } from './failure.ts';
import { requestHeaders, responseHeaders } from './headers.ts';
import type { Target } from './target.ts';

/** Headers may be as many and as long as the upstream and the client like. */
export const headerLimit = 1024 * 1024;

export interface Passage {
  target: Target;
  /** For how many milliseconds the upstream may be silent. */
  timeout: number;
  sent: BodyCopy;
  received: BodyCopy;
}

/**
 * Passes a request on and its answer back, byte by byte, at the pace of the slower side. Gives the upstream's answer
 * once all of it has passed. If the upstream breaks off, so does the answer to the client.
 */
export async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  passage: Passage,
): Promise<IncomingMessage> {
  const answer = await ask(request, response, passage);
  let cause: Error | undefined;
  answer.once('error', (error: Error) => {
    cause ??= error;
  });
  response.once('close', () => {
    cause ??= new ClientGone();
  });
  const headers = responseHeaders(answer.rawHeaders, passage.target, request.headers);
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? '', headers);
  answer.on('data', (chunk: Buffer) => passage.received.add(chunk));
  await pipeline(answer, response).catch((error: Error) => {
    throw cause ?? error;
  });
  return answer;
}

function ask(request: IncomingMessage, response: ServerResponse, passage: Passage): Promise<IncomingMessage> {
  const { target, timeout, sent } = passage;
  const { protocol, hostname, port } = target.url;
  const method = request.method ?? 'GET';
  const send = protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const upstream = send({
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      path: target.pathFor(request.url ?? '/'),
      headers: requestHeaders(request.rawHeaders, method, target),
      // A connection of its own for each request: one that is used again may have been closed on the other side.
      agent: false,
      maxHeaderSize: headerLimit,
      timeout,
    });
    upstream.maxHeadersCount = 0;
    upstream.on('timeout', () => {
      const clientSends = !request.readableEnded && !upstream.writableNeedDrain;
      const clientReads = response.writableNeedDrain;
      if (!clientSends && !clientReads) upstream.destroy(new UpstreamTimeout());
    });
    upstream.on('response', resolve);
    upstream.on('error', reject);
    response.on('close', () => upstream.destroy(new ClientGone()));
    request.on('data', (chunk: Buffer) => sent.add(chunk));
    request.pipe(upstream);
    // What the upstream does not read any more, the client may still be sending.
    upstream.on('close', () => request.unpipe(upstream).resume());
  });
}

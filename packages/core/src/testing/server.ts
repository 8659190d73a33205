import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts a server that runs as long as the test, and gives its address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers every request with this. */
export function answers(status: number, body?: unknown, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    response.writeHead(status, { ...(content && { 'content-type': 'application/json' }), ...headers }).end(content);
  };
}

/** Answers with one after the other, and with the last one from then on. */
export function inTurn(...listeners: RequestListener[]): RequestListener {
  let next = 0;
  return (request, response) => {
    const listener = listeners[Math.min(next++, listeners.length - 1)];
    listener?.(request, response);
  };
}

/** Hangs up without an answer. */
export const hangsUp: RequestListener = ({ socket }) => socket.destroy();

/** Hangs up in the middle of its answer. */
export const cutsShort: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{', () => response.destroy());
};

/** Takes the request and never answers. */
export const saysNothing: RequestListener = () => {};

/** Stops in the middle of its answer, and stays connected. */
export const stalls: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{');
};

export interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer<ArrayBuffer>;
}

/** Keeps every request with its body, and answers as the given listener does. */
export function recording(listener: RequestListener = answers(204)): { listener: RequestListener; seen: Received[] } {
  const seen: Received[] = [];
  return {
    seen,
    listener: async (request, response) => {
      seen.push(await received(request));
      listener(request, response);
    },
  };
}

export async function received(request: IncomingMessage): Promise<Received> {
  const { method, url, headers } = request;
  return { method, url, headers, body: Buffer.concat(await request.toArray()) };
}

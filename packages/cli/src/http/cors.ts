import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets pages of any origin call the mock. True if that was all the request asked for. */
export function handleCors(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin, ...headers } = request.headers;
  response.setHeader('access-control-allow-origin', origin ?? '*');
  response.setHeader('access-control-expose-headers', '*');
  response.setHeader('vary', 'origin');
  const wantedMethod = headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || !wantedMethod) return false;
  response.setHeader('access-control-allow-methods', wantedMethod);
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
  response.writeHead(204).end();
  return true;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders, preflightHeaders } from '../mock/cors.ts';
import { plainHeaders } from './plain-headers.ts';

/** Lets pages of any origin call, where an answer's headers come later. True if that was all the request asked for. */
export function handleCors(request: IncomingMessage, response: ServerResponse): boolean {
  const headers = plainHeaders(request);
  const preflight = preflightHeaders(request.method ?? 'GET', headers);
  for (const [name, value] of Object.entries({ ...preflight, ...corsHeaders(headers, ['*']) })) {
    response.setHeader(name, value);
  }
  if (preflight) response.writeHead(204).end();
  return preflight !== undefined;
}

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders, preflightHeaders } from '../../mock/cors.ts';
import type { Pair } from './headers.ts';

type Headers = Record<string, string>;

/** Lets pages of any origin call the proxy, as they may call the mock. True if that was all the request asked for. */
export function answerPreflight({ method = '', headers }: IncomingMessage, response: ServerResponse): boolean {
  const allowed = headers.origin === undefined ? undefined : preflightHeaders(method, headers as Headers);
  if (!allowed) return false;
  response.writeHead(204, { ...corsHeaders(headers as Headers, []), ...allowed }).end();
  return true;
}

/** The headers of an answer to a page: the proxy says what it may read, not the upstream. To others all stay. */
export function crossOrigin(pairs: readonly Pair[], { origin }: IncomingHttpHeaders): Pair[] {
  if (origin === undefined) return [...pairs];
  const others = pairs.filter(([name]) => !/^access-control-/i.test(name));
  return [...others, ...Object.entries(corsHeaders({ origin }, [...new Set(others.map(([name]) => name))]))];
}

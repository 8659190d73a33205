import type { IncomingHttpHeaders } from 'node:http';
import { crossOrigin } from './cross-origin.ts';
import type { Target } from './target.ts';

export type Pair = [name: string, value: string];

// https://www.rfc-editor.org/rfc/rfc9110#name-connection
const hopByHop = [
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect'],
];

/** The headers of a request for the upstream: as they came, but for those that are about the connection. */
export function requestHeaders(rawHeaders: readonly string[], method: string, { url }: Target): string[] {
  const pairs = pairsOf(rawHeaders);
  const passed = endToEnd(pairs, ['host']);
  const has = (name: string) => pairs.some((pair) => pair[0].toLowerCase() === name);
  if (has('transfer-encoding')) passed.push(['Transfer-Encoding', 'chunked']);
  // Without it, Node would announce a body in chunks.
  else if (!has('content-length') && /^(POST|PUT|PATCH)$/.test(method)) passed.push(['Content-Length', '0']);
  // An upstream that closes would cut off an answer that it gives before it has read the whole request.
  return [['Host', url.host], ...passed, ['Connection', 'keep-alive']].flat();
}

/** The headers of an answer for the client. */
export function responseHeaders(rawHeaders: readonly string[], target: Target, headers: IncomingHttpHeaders): string[] {
  const passed = endToEnd(pairsOf(rawHeaders), []).map(([name, value]): Pair => {
    return [
      name,
      name.toLowerCase() === 'location' ? target.locationFor(value, `http://${headers.host ?? ''}`) : value,
    ];
  });
  return crossOrigin(passed, headers).flat();
}

function endToEnd(pairs: readonly Pair[], others: readonly string[]): Pair[] {
  const named = pairs.filter(([name]) => name.toLowerCase() === 'connection').flatMap(([, value]) => value.split(','));
  const dropped = new Set([...hopByHop, ...others, ...named.map((name) => name.trim().toLowerCase())]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase()));
}

function pairsOf(rawHeaders: readonly string[]): Pair[] {
  return rawHeaders.flatMap((name, index): Pair[] => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []));
}

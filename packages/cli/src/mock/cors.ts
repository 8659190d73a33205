type Headers = Record<string, string>;

/** Lets pages of any origin call the mock and read an answer with all of its headers, with credentials too. */
export function corsHeaders({ origin }: Headers, exposed: readonly string[]): Headers {
  if (origin === undefined) return { 'access-control-allow-origin': '*', vary: 'origin' };
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    // With credentials, * would be the name of a header.
    'access-control-expose-headers': exposed.join(', '),
    vary: 'origin',
  };
}

/** What to tell a browser that asks what a page may send; undefined if the request does not ask for that. */
export function preflightHeaders(method: string, headers: Headers): Headers | undefined {
  const wantedMethod = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || wantedMethod === undefined) return undefined;
  return {
    'access-control-allow-methods': wantedMethod,
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    // Pages of public addresses may call this machine: https://wicg.github.io/private-network-access
    ...(headers['access-control-request-private-network'] && { 'access-control-allow-private-network': 'true' }),
  };
}

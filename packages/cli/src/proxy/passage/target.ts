import { UsageError } from '../../usage-error.ts';

/** Where requests go. */
export interface Target {
  url: URL;
  /** The path and query that the upstream is asked for, byte by byte those of the client behind the upstream's own path. */
  pathFor(requestTarget: string): string;
  /** An address on the upstream as one on the proxy, so that a client that follows it stays with the proxy. */
  locationFor(location: string, proxyOrigin: string): string;
}

/**
 * The proxy stands in for the vendor's host. The upstream may have a path of its own, which is put before the
 * client's; if it ends in the surface's base path, it has it only once.
 */
export function createTarget(upstream: string, basePath: string): Target {
  const url = parse(upstream);
  const own = url.pathname.replace(/\/+$/, '');
  const prefix = basePath !== '' && own.endsWith(basePath) ? own.slice(0, -basePath.length) : own;
  return {
    url,
    pathFor: (requestTarget) => prefix + originForm(requestTarget),
    locationFor(location, proxyOrigin) {
      const below = location.startsWith(`${url.origin}/`) ? location.slice(url.origin.length) : undefined;
      const path = below ?? (/^\/(?!\/)/.test(location) ? location : undefined);
      if (path === undefined || !(prefix === '' || path.startsWith(`${prefix}/`))) return location;
      return (below === undefined ? '' : proxyOrigin) + path.slice(prefix.length);
    },
  };
}

/** A request's target without the host, which a client that is told to use a proxy names, too. */
export function originForm(requestTarget: string): string {
  return requestTarget.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

function parse(upstream: string): URL {
  const url = URL.canParse(upstream) ? new URL(upstream) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new UsageError('The upstream must be an address that begins with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('The upstream must have no user name or password in it. Let the client send them.');
  }
  if (url.search !== '' || url.hash !== '') throw new UsageError('The upstream must have no query and no #.');
  return url;
}

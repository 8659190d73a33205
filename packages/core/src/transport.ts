import type { Authorization } from './auth.ts';
import { ConnectionError } from './errors/connection-error.ts';
import type { Fetch } from './options.ts';

/** Sends a request with credentials, and names what went wrong on the way. */
export function createTransport(authorize: Authorization, fetch: Fetch | undefined): Fetch {
  return async (request) => {
    request.headers.set('authorization', await authorize());
    try {
      // Looked up at each call, so that what replaces the platform's fetch later is used.
      return await (fetch ?? globalThis.fetch)(request);
    } catch (cause) {
      if (request.signal.aborted) throw cause;
      const { host, pathname } = new URL(request.url);
      throw new ConnectionError(`${request.method} ${pathname} got no answer from ${host}`, { cause });
    }
  };
}

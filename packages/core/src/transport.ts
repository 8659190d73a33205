import type { Authorization } from './auth.ts';
import { ConnectionError } from './errors/connection-error.ts';
import type { Fetch } from './options.ts';

/** Sends a request with credentials, with new ones if they are refused, and names what went wrong on the way. */
export function createTransport({ header, renew }: Authorization, fetch: Fetch | undefined): Fetch {
  return async (request) => {
    const credentials = await header();
    const spare = renew && request.clone();
    const response = await send(request, credentials, fetch);
    if (response.status !== 401 || !renew || !spare) return response;
    const renewed = await renew(credentials);
    if (renewed === credentials) return response;
    void response.body?.cancel();
    return send(spare, renewed, fetch);
  };
}

async function send(request: Request, credentials: string, fetch: Fetch | undefined): Promise<Response> {
  request.headers.set('authorization', credentials);
  try {
    // Looked up at each call, so that what replaces the platform's fetch later is used.
    return await (fetch ?? globalThis.fetch)(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    const { host, pathname } = new URL(request.url);
    throw new ConnectionError(`${request.method} ${pathname} got no answer from ${host}`, { cause });
  }
}

import { ConnectionError } from './errors/connection-error.ts';
import { type CallReport, redacted } from './events.ts';
import type { Fetch } from './options.ts';
import type { Outgoing } from './request.ts';

const mostRedirects = 5;

/** Sends one request and gives the answer, whatever it says. Follows a redirect only where credentials may go. */
export async function exchange(
  fetch: Fetch,
  request: Outgoing,
  credentials: Record<string, string>,
  signal: AbortSignal,
  report: CallReport,
): Promise<Response> {
  const { method, path, body } = request;
  const headers = { ...request.headers, ...credentials };
  // A stream can be sent only so; it makes no difference to other bodies.
  const init = { method, headers, signal, redirect: 'manual', body, duplex: 'half' };
  let { url } = request;
  for (let hops = 0; ; hops += 1) {
    signal.throwIfAborted();
    report.tell('onRequest', () => ({ url, headers: redacted(Object.entries(headers)) }));
    const start = Date.now();
    try {
      const response = await fetch(url, init as RequestInit);
      report.tell('onResponse', () => {
        const { status } = response;
        return { url, status, headers: redacted(response.headers), milliseconds: Date.now() - start };
      });
      const next = hops < mostRedirects && redirection(method, url, response);
      if (!next) return response;
      discard(response);
      url = next;
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      const { host } = new URL(url);
      throw new ConnectionError(`${method} ${path} got no answer from ${host}`, { method, path, cause });
    }
  }
}

/** Where the answer leads, if that is on the same origin and the request may be repeated there. */
function redirection(method: string, url: string, { status, headers }: Response): string | false | null {
  const isRedirect = status >= 300 && status < 400 && method === 'GET';
  const location = isRedirect && headers.get('location');
  const next = location && URL.parse(location, url);
  return next && next.origin === new URL(url).origin && next.href;
}

/** A body that nobody reads keeps the connection busy; one that is broken already can't be cancelled. */
export function discard({ bodyUsed, body }: Response): void {
  if (!bodyUsed) body?.cancel().catch(() => {});
}

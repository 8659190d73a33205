import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const grace = 1_000;

/** Closes a server: requests in flight are answered if that takes no longer than a moment, and then cut off. */
export function createClose(server: Server): () => Promise<void> {
  const inFlight = new Set<ServerResponse>();
  let closed: Promise<void> | undefined;
  const cutIdle = () => {
    if (closed && inFlight.size === 0) server.closeAllConnections();
  };
  const track = (_request: IncomingMessage, response: ServerResponse) => {
    inFlight.add(response);
    response.once('close', () => {
      inFlight.delete(response);
      cutIdle();
    });
  };
  server.prependListener('request', track).prependListener('checkExpectation', track);
  return () => {
    closed ??= new Promise((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      process.nextTick(cutIdle);
    });
    return closed;
  };
}

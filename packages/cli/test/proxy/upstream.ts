import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';

export interface Upstream {
  url: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A vendor that answers as a test wants. */
export async function startUpstream(answer: RequestListener): Promise<Upstream> {
  const server = createServer({ maxHeaderSize: 1024 * 1024 }, answer);
  server.maxHeadersCount = 0;
  return listen(server, () => server.closeAllConnections());
}

/** A vendor that may break HTTP: what it writes is up to the test. */
export async function startSocketUpstream(onConnection: (socket: Socket) => void): Promise<Upstream> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  return listen(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

/** Answers every request with this JSON. */
export function answerJson(body: unknown, { status = 200, contentType = 'application/json' } = {}): RequestListener {
  return (request: IncomingMessage, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': contentType });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function listen(server: Server, cut: () => void): Promise<Upstream> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

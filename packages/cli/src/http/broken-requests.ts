import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { MockAnswer } from '../mock/exchange.ts';
import { Refusal } from '../mock/refusal.ts';

const lingering = 1_000;

interface Latest {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Answers what node can't read as a request, after the requests that came before it on its connection. */
export function answerBrokenRequests(server: Server, refuse: (refusal: Refusal, target?: string) => MockAnswer): void {
  const latest = new WeakMap<Socket, Latest>();
  const remember = (request: IncomingMessage, response: ServerResponse) => {
    latest.set(request.socket, { request, response });
  };
  server.on('request', remember).on('checkExpectation', remember);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { request, response } = latest.get(socket) ?? {};
    const answer = () => answerOnSocket(socket, refuse(refusalOf(error, request), request?.url));
    if (!socket.writable) socket.destroy();
    else if (!response || response.writableFinished) answer();
    else if (request?.complete) response.once('finish', answer);
    else if (response.headersSent) socket.destroy();
    else answer();
  });
}

function refusalOf({ code, message }: NodeJS.ErrnoException, request: IncomingMessage | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal(431, 'Path and headers are too large to be read.');
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return new Refusal(413, 'The extensions of a chunk are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'The request did not come to its end in time.');
  if (code === 'HPE_INVALID_EOF_STATE') return new Refusal(400, cutShort(request));
  return new Refusal(400, `The request is not HTTP: ${message}.`);
}

function cutShort(request: IncomingMessage | undefined): string {
  if (!request || request.complete) return 'The request ended before its headers did. Send an empty line after them.';
  const length = request.headers['content-length'];
  if (length === undefined) return 'The body ended before its last chunk. Send a chunk of size 0 after all others.';
  return `The body ended before its Content-Length was reached. Send as many bytes as it says: ${length}.`;
}

/** Writes an answer where there is no response to write it to, and gives the client a moment to read it. */
function answerOnSocket(socket: Socket, { status, headers, body }: MockAnswer): void {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
  // Closed with unread data, a socket resets the connection, and the client loses the answer.
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), lingering);
  socket.once('close', () => clearTimeout(timer));
}

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
export function answerBrokenRequests(server: Server, refuse: (refusal: Refusal) => MockAnswer): void {
  const latest = new WeakMap<Socket, Latest>();
  const remember = (request: IncomingMessage, response: ServerResponse) => {
    latest.set(request.socket, { request, response });
  };
  server.on('request', remember).on('checkExpectation', remember);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { request, response } = latest.get(socket) ?? {};
    const answer = () => answerOnSocket(socket, refuse(refusalOf(error)));
    if (!socket.writable) socket.destroy();
    else if (!response || response.writableFinished) answer();
    else if (request?.complete) response.once('finish', answer);
    else if (response.headersSent) socket.destroy();
    else answer();
  });
}

function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return new Refusal(431, 'Path and headers are too large to be read.');
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return new Refusal(413, 'The extensions of a chunk are too large.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal(408, 'The request did not come to its end in time.');
  return new Refusal(400, `The request is not HTTP: ${message}.`);
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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyLimit } from '../mock/body-text.ts';
import type { MockAnswer, MockRequest } from '../mock/exchange.ts';
import type { Refusal } from '../mock/refusal.ts';
import { answerBrokenRequests } from './broken-requests.ts';
import { plainHeaders } from './plain-headers.ts';
import { readRequestBody } from './read-request-body.ts';

export interface ServerParts {
  answer(request: MockRequest): Promise<MockAnswer>;
  /** The answer to what could not be read as a request. */
  refuse(refusal: Refusal, target?: string): MockAnswer;
  /** Takes a request if it is for a page; false if not. */
  servePage(request: IncomingMessage, response: ServerResponse): boolean;
}

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** For a request's headers. */
  headers: number;
  /** For a whole request. */
  request: number;
  /** How often that is looked at. */
  check: number;
}

export const usualPatience: Patience = { headers: 20_000, request: 60_000, check: 5_000 };

// More than is taken, so that what is too long is refused in the vendor's shape and not by node.
const maxHeaderSize = 512 * 1024;

/** A thin shell around plain values: one server for all surfaces. */
export function createMockServer({ answer, refuse, servePage }: ServerParts, patience: Patience): Server {
  const server = createServer({
    maxHeaderSize,
    requireHostHeader: false,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.check,
  });
  server.maxHeadersCount = 0;

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (servePage(request, response)) return;
    respond(request, response).catch(() => response.destroy());
  };
  server.on('request', handle).on('checkExpectation', handle);
  server.on('connect', (_request, socket) => socket.destroy());
  answerBrokenRequests(server, refuse);
  return server;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readRequestBody(request, bodyLimit);
    const result = await answer({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      headers: plainHeaders(request),
      body,
    });
    if (!server.listening) response.setHeader('connection', 'close');
    response.writeHead(result.status, result.headers);
    if (request.complete) response.end(result.body);
    else answerEarly(request, response, result.body);
  }
}

/** A connection that is closed while the client still sends is reset, and the client loses the answer. */
function answerEarly(request: IncomingMessage, response: ServerResponse, body: string): void {
  response.write(body);
  request.once('end', () => response.end());
}

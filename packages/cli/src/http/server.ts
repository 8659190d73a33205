import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type MockAnswer, type MockRequest, problem } from '../mock/exchange.ts';
import { bodyLimit, readBody } from './body.ts';
import { handleCors } from './cors.ts';
import { decodePath } from './decode-path.ts';

type StaticFiles = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** One server for all surfaces, and for the documentation under /docs. */
export function createMockServer(dispatch: (request: MockRequest) => Promise<MockAnswer>, docs?: StaticFiles): Server {
  return createServer((request, response) => {
    const url = new URL(`http://mock${request.url ?? '/'}`);
    route(url, request, response).catch((error: unknown) => {
      const detail = `This is a fault of the mock, not of your request: ${error instanceof Error ? error.message : error}`;
      if (response.headersSent) response.destroy();
      else send(response, problem(500, 'Mock failed', detail));
    });
  });

  async function route({ pathname, searchParams }: URL, request: IncomingMessage, response: ServerResponse) {
    if (docs && (pathname === '/' || pathname === '/docs')) {
      response.writeHead(302, { location: '/docs/' }).end();
      return;
    }
    if (docs && pathname.startsWith('/docs/')) return docs(pathname.slice('/docs'.length), request, response);
    if (handleCors(request, response)) return;
    if (decodePath(pathname) === undefined) {
      return send(response, problem(400, 'Path is malformed', `A % in ${pathname} is not followed by two hex digits.`));
    }
    const body = await readBody(request);
    if (body === undefined) {
      return send(response, problem(413, 'Body is too large', `The mock takes up to ${bodyLimit} bytes.`));
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    send(
      response,
      await dispatch({ method: request.method ?? 'GET', path: pathname, query: searchParams, headers, body }),
    );
  }
}

function send(response: ServerResponse, { status, headers, body }: MockAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

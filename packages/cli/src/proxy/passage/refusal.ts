import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer } from '../../mock/error-answer.ts';
import { Refusal } from '../../mock/refusal.ts';
import type { Surface } from '../../surfaces.ts';
import { crossOrigin } from './cross-origin.ts';

/** Answers in place of the upstream, in the shape that the vendor's errors have. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal, surface: Surface): void {
  const own = new Refusal(refusal.status, `colloquy proxy: ${refusal.message}`);
  const { status, headers, body } = errorAnswer(own, surface, request.headers.accept);
  const pairs = crossOrigin(Object.entries(headers), request.headers);
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, [...pairs.flat(), 'content-length', length, 'connection', 'close']).end(body);
}

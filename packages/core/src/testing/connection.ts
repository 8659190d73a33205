import type { RequestListener } from 'node:http';
import type { Clock } from '../clock.ts';
import { Connection } from '../connection.ts';
import { type ColloquyError, isColloquyError } from '../errors/colloquy-error.ts';
import { multipart } from '../multipart.ts';
import type { OperationInfo } from '../operation.ts';
import type { ClientOptions } from '../options.ts';
import type { Surface } from '../surface.ts';
import { HastyClock } from './clock.ts';
import { serve } from './server.ts';

export const surface: Surface = {
  id: 'test',
  baseUrl: 'https://api.example.com/v4',
  errorFields: { code: '/error/code', message: '/error/message' },
  errorStatuses: [400, 401, 404],
};

export const list: OperationInfo = { operationId: 'agents.list', method: 'GET', path: '/agents', takes: ['query'] };
export const get: OperationInfo = { operationId: 'agents.get', method: 'GET', path: '/agents/{id}', takes: [] };
export const create: OperationInfo = {
  operationId: 'agents.create',
  method: 'POST',
  path: '/agents',
  takes: ['body', 'query'],
};
export const update: OperationInfo = {
  operationId: 'agents.update',
  method: 'PUT',
  path: '/agents/{id}',
  takes: ['body'],
};
export const upload: OperationInfo = {
  operationId: 'files.upload',
  method: 'PUT',
  path: '/files/{id}',
  takes: ['multipart'],
  encode: multipart,
};

/** A connection that does not wait between attempts. */
export function connect(options: Partial<ClientOptions> = {}, clock: Clock = new HastyClock(), to = surface) {
  return new Connection(to, { auth: { token: 'secret' }, ...options }, clock);
}

/** The same to a server of its own. */
export async function connectTo(listener: RequestListener, options: Partial<ClientOptions> = {}, clock?: Clock) {
  return connect({ baseUrl: `${await serve(listener)}/v4`, ...options }, clock);
}

/** The error that a call fails with. */
export async function caught(call: unknown): Promise<ColloquyError> {
  try {
    await call;
  } catch (error) {
    if (isColloquyError(error)) return error;
    throw error;
  }
  throw new Error('The call did not fail.');
}

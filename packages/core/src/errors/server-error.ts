import { ApiError } from './api-error.ts';

/** The server failed (500 and above), or its answer is not what its headers promise. */
export class ServerError extends ApiError {
  override readonly kind = 'server';
}

import { ApiError } from './api-error.ts';

/** The server refuses the request's parameters or body (400, 422). */
export class ValidationError extends ApiError {
  override readonly kind = 'validation';
}

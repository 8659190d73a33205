import { ApiError } from './api-error.ts';

/** There is nothing at this path or with this id (404). */
export class NotFoundError extends ApiError {
  override readonly kind = 'not-found';
}

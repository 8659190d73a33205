import { ApiError } from './api-error.ts';

/** Too many calls (429). */
export class RateLimitError extends ApiError {
  override readonly kind = 'rate-limit';
}

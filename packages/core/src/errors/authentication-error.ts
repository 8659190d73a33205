import { ApiError } from './api-error.ts';

/** The credentials are missing, wrong or expired (401). */
export class AuthenticationError extends ApiError {
  override readonly kind = 'authentication';
}

import { ApiError, type Failure } from './api-error.ts';
import { AuthenticationError } from './authentication-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import { ValidationError } from './validation-error.ts';

const byStatus: Record<number, typeof ApiError> = {
  400: ValidationError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  422: ValidationError,
  429: RateLimitError,
};

/** The error that says what a failed answer means. */
export function errorFor(failure: Failure): ApiError {
  const Meaning = byStatus[failure.status] ?? (failure.status >= 500 ? ServerError : ApiError);
  return new Meaning(failure);
}

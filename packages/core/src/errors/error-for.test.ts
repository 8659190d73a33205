import { expect, test } from 'vitest';
import { ApiError, type Failure } from './api-error.ts';
import { AuthenticationError } from './authentication-error.ts';
import { ColloquyError } from './colloquy-error.ts';
import { errorFor } from './error-for.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import { ValidationError } from './validation-error.ts';

function failure(status: number): Failure {
  return { method: 'GET', path: '/a', status, isDocumented: true, headers: new Headers(), body: undefined };
}

test.each([
  [400, ValidationError, 'validation'],
  [401, AuthenticationError, 'authentication'],
  [402, ApiError, 'api'],
  [403, PermissionError, 'permission'],
  [404, NotFoundError, 'not-found'],
  [405, ApiError, 'api'],
  [409, ApiError, 'api'],
  [413, ApiError, 'api'],
  [422, ValidationError, 'validation'],
  [429, RateLimitError, 'rate-limit'],
  [499, ApiError, 'api'],
  [500, ServerError, 'server'],
  [503, ServerError, 'server'],
  [599, ServerError, 'server'],
])('%d is a %o', (status, Meaning, kind) => {
  const error = errorFor(failure(status));
  expect(error.constructor).toBe(Meaning);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(ColloquyError);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ kind, status, name: Meaning.name });
});

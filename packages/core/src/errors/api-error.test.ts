import { describe, expect, test } from 'vitest';
import { ApiError, type Failure } from './api-error.ts';

const failure: Failure = {
  method: 'PUT',
  path: '/agents/a',
  status: 409,
  isDocumented: true,
  headers: new Headers(),
  body: undefined,
};

test('it knows all that is known of the failure', () => {
  const headers = new Headers({ 'x-request-id': 'r-1', 'retry-after': '3' });
  const body = { error: { code: 12, message: 'Not today' } };
  const cause = new Error('why');
  const error = new ApiError({ ...failure, headers, body, code: 12, reason: 'Not today' }, { cause });
  expect(error).toMatchObject({ name: 'ApiError', kind: 'api', method: 'PUT', path: '/agents/a', status: 409 });
  expect(error).toMatchObject({ isDocumented: true, headers, body, code: 12, reason: 'Not today', requestId: 'r-1' });
  expect(error.cause).toBe(cause);
});

describe('its message', () => {
  test.each([
    [{}, 'PUT /agents/a answered 409'],
    [{ reason: 'Not today' }, 'PUT /agents/a answered 409: Not today'],
    [{ code: 12 }, 'PUT /agents/a answered 409 (code 12)'],
    [{ code: 0, reason: 'Not today' }, 'PUT /agents/a answered 409: Not today (code 0)'],
    [{ code: 'no_luck', reason: '' }, 'PUT /agents/a answered 409 (code no_luck)'],
  ])('says what the server says: %j', (known, message) => {
    expect(new ApiError({ ...failure, ...known }).message).toBe(message);
  });
});

test('what the server does not tell is undefined', () => {
  const error = new ApiError(failure);
  expect([error.requestId, error.code, error.reason, error.body]).toEqual([undefined, undefined, undefined, undefined]);
  expect('cause' in error).toBe(false);
});

test('its properties cannot be missed in a log', () => {
  const logged = JSON.parse(JSON.stringify(new ApiError({ ...failure, code: 12, reason: 'Not today' })));
  expect(logged).toMatchObject({
    name: 'ApiError',
    kind: 'api',
    method: 'PUT',
    path: '/agents/a',
    status: 409,
    code: 12,
  });
});

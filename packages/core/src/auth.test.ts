import { describe, expect, test } from 'vitest';
import { authorization } from './auth.ts';

test('a token becomes a bearer header', () => {
  expect(authorization({ token: 'abc' }).header()).toBe('Bearer abc');
});

test('a token function is asked at every call', async () => {
  let count = 0;
  const { header } = authorization({ token: async () => `token-${++count}` });
  expect([await header(), await header()]).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('user name and password become a basic header, beyond ASCII too', () => {
  expect(authorization({ username: 'ann', password: 'pässword' }).header()).toBe('Basic YW5uOnDDpHNzd29yZA==');
});

describe('what cannot be sent is refused without showing it', () => {
  test.each(['', 'secret\nsecret', 'secret secret', 'sécret'])('token %j', (token) => {
    expect(() => authorization({ token }).header()).toThrow(
      'auth.token is empty or has characters that a header cannot carry',
    );
    expect(() => authorization({ token }).header()).not.toThrow(/s.?cret/);
  });

  test('a user name with a colon', () => {
    expect(() => authorization({ username: 'a:b', password: 'c' })).toThrow('without a colon');
  });

  test('no credentials at all', () => {
    expect(() => authorization(undefined)).toThrow('auth is missing');
  });
});

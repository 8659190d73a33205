import { expect, test } from 'vitest';
import { checkBaseUrl } from './base-url.ts';
import { ArgumentError } from './errors/argument-error.ts';

test.each([
  'https://api.example.com/v4',
  'http://localhost:4010',
  'http://127.0.0.1:4010/v4',
  'http://127.8.9.10',
  'http://[::1]:4010',
  'http://mock.localhost/v4',
])('%s can be used', (url) => {
  expect(checkBaseUrl(url)).toBe(url);
});

test.each([
  ['http://api.example.com', 'must be https'],
  ['http://localhost.example.com', 'must be https'],
  ['http://127.0.0.1.example.com', 'must be https'],
  ['http://10.0.0.1', 'must be https'],
  ['http://0.0.0.0', 'must be https'],
  ['ftp://127.0.0.1', 'must be https'],
  ['api.example.com/v4', 'is not a URL'],
  ['https://api.example.com?a=b', 'has a user, a query or a fragment'],
  ['https://api.example.com#a', 'has a user, a query or a fragment'],
  ['https://ann@api.example.com', 'has a user, a query or a fragment'],
])('%s is refused: %s', (url, reason) => {
  expect(() => checkBaseUrl(url)).toThrow(ArgumentError);
  expect(() => checkBaseUrl(url)).toThrow(reason);
});

test.each(['https://ann:secret@api.example.com', 'https://:secret@api.example.com', 'http://:secret@example.com'])(
  'a password in %s is refused and not shown',
  (url) => {
    expect(() => checkBaseUrl(url)).toThrow('has a user');
    expect(() => checkBaseUrl(url)).not.toThrow('secret');
  },
);

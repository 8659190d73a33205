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
  'http://api.example.com',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://10.0.0.1',
  'http://0.0.0.0',
  'ftp://127.0.0.1',
  'api.example.com/v4',
  'https://api.example.com?a=b',
  'https://api.example.com#a',
  'https://ann@api.example.com',
  'https://ann:secret@api.example.com',
  'https://:secret@api.example.com',
])('%s is refused, and no password in it is shown', (url) => {
  expect(() => checkBaseUrl(url)).toThrow(ArgumentError);
  expect(() => checkBaseUrl(url)).toThrow('must be https');
  expect(() => checkBaseUrl(url)).not.toThrow('secret');
});

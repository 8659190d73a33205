import { expect, test } from 'vitest';
import { corsHeaders, preflightHeaders } from './cors.ts';

const origin = 'https://app.example.com';

test('a page may read the answer with all of its headers, and send credentials', () => {
  expect(corsHeaders({ origin }, ['content-type', 'sl-violations'])).toEqual({
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'content-type, sl-violations',
    vary: 'origin',
  });
  expect(corsHeaders({}, [])).toEqual({ 'access-control-allow-origin': '*', vary: 'origin' });
});

test('a page may send what it asks for, to this machine too', () => {
  const headers = {
    origin,
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'authorization',
    'access-control-request-private-network': 'true',
  };
  expect(preflightHeaders('OPTIONS', headers)).toEqual({
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'authorization',
    'access-control-allow-private-network': 'true',
  });
});

test('only OPTIONS with a method asks', () => {
  expect(preflightHeaders('OPTIONS', { origin })).toBeUndefined();
  expect(preflightHeaders('PUT', { 'access-control-request-method': 'PUT' })).toBeUndefined();
});

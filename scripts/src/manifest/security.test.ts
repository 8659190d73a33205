import { describe, expect, test } from 'vitest';
import type { SecurityScheme } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';
import { bundleOf, manifestOf, operationOf, readOperation } from '../testing/bundles.ts';
import { sampleKind, securityKinds, siteParameter } from './security.ts';

const kinds = (scheme: SecurityScheme) => securityKinds(bundleOf({ components: { securitySchemes: { key: scheme } } }));

test.each([
  [{ type: 'http', scheme: 'bearer' }, 'bearer'],
  [{ type: 'http', scheme: 'Basic' }, 'basic'],
  [{ type: 'oauth2' }, 'bearer'],
])('%j is %s', (scheme, kind) => {
  expect(kinds(scheme)).toEqual({ key: kind });
});

test.each([
  [{ type: 'apiKey' }, 'apiKey'],
  [{ type: 'http', scheme: 'digest' }, 'http digest'],
])('%j is refused', (scheme, found) => {
  const error = new SpecError(`Security scheme "key": use bearer, basic or oauth2, not ${found}.`, 'key:');
  expect(() => kinds(scheme)).toThrow(error);
  expect(error.line).toBe('key:');
});

describe('what an operation needs', () => {
  const root = { security: [{ token: [] }, { key: [], device: [] }] };

  test('is what the root says', () => {
    expect(readOperation({}, '/a', root).security).toEqual([['token'], ['key', 'device']]);
  });

  test('can be said by the operation itself', () => {
    expect(readOperation({ security: [{ key: [] }] }, '/a', root).security).toEqual([['key']]);
  });

  test('can be nothing', () => {
    expect(readOperation({ security: [] }, '/a', root).security).toEqual([]);
    expect(readOperation({}, '/a', { security: [] }).security).toEqual([]);
  });
});

test.each([
  [[{ key: [] }, { token: [] }], 'bearer'],
  [[{ key: [] }], 'basic'],
  [[], undefined],
])('the sample of an operation with %j shows %s', (security, kind) => {
  const securitySchemes = { token: { type: 'http', scheme: 'bearer' }, key: { type: 'http', scheme: 'basic' } };
  const manifest = manifestOf(
    { '/a': { get: operationOf('a.get', { security }) } },
    { components: { securitySchemes } },
  );
  expect(manifest.operations.map((operation) => sampleKind(manifest, operation))).toEqual([kind]);
});

test('a scheme can say which parameter its credentials need', () => {
  const token = { type: 'http', scheme: 'bearer' };
  const key = { type: 'http', scheme: 'basic' };
  const parameterOf = (securitySchemes: Record<string, SecurityScheme>) =>
    siteParameter(bundleOf({ components: { securitySchemes } }));
  expect(parameterOf({ token, key: { ...key, 'x-site-parameter': 'siteId' } })).toBe('siteId');
  expect(parameterOf({ token, key })).toBeNull();
});

import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf } from '../testing/bundles.ts';
import type { Bundle } from './openapi.ts';
import { tokenEndpointOf } from './token-endpoint.ts';

const url = 'https://login.example.com/token';
const host = { default: 'a.example.com', 'x-token-urls': { 'a.example.com': url, 'b.example.com': url } };
const servers = [{ url: 'https://{host}/v1', variables: { host } }];
const described = { grants: { password: ['email'] }, answer: { access_token: 'ACCESS_TOKEN' } };

const endpointOf = (parts: Partial<Bundle>) => {
  const bundle = bundleOf(parts);
  return tokenEndpointOf(buildManifest('chat', bundle), bundle);
};

test('addresses come once, with what they take and answer', () => {
  const endpoint = { ...described, 'x-inferred': true, 'x-inferred-reason': 'A reason.' };
  expect(endpointOf({ servers, 'x-token-endpoint': endpoint })).toEqual({ urls: [url], ...described });
});

test.each([
  ['addresses', { 'x-token-endpoint': described }],
  ['an answer', { servers }],
])('without %s there is none', (_, parts) => {
  expect(endpointOf(parts)).toBeUndefined();
});

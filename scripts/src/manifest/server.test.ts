import { expect, test } from 'vitest';
import { SpecError } from '../spec/spec-error.ts';
import { bundleOf } from '../testing/bundles.ts';
import { baseUrlOf } from './server.ts';

test('variables have their defaults, and only the first server counts', () => {
  const variables = { site: { default: '15' }, version: { default: 'v4' } };
  const servers = [
    { url: 'https://api{site}.example.com/{version}/', variables },
    { url: 'https://other.example.com' },
  ];
  expect(baseUrlOf(bundleOf({ servers }))).toBe('https://api15.example.com/v4');
});

test.each([
  [[], 'There is no server; clients need an address.', undefined],
  [undefined, 'There is no server; clients need an address.', undefined],
  [[{ url: 'https://{site}.com' }], 'The server\'s variable "site" is not described.', '- url: https://{site}.com'],
  [[{ url: '/v4' }], "The server's address is not a whole URL: /v4", '- url: /v4'],
])('servers %j are refused', (servers, message, line) => {
  const bundle = bundleOf();
  if (servers) bundle.servers = servers;
  else delete bundle.servers;
  expect(() => baseUrlOf(bundle)).toThrow(expect.objectContaining({ name: 'SpecError', message, line }));
  expect(() => baseUrlOf(bundle)).toThrow(SpecError);
});

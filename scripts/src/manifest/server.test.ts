import { expect, test } from 'vitest';
import { SpecError } from '../spec/spec-error.ts';
import { bundleOf } from '../testing/bundles.ts';
import { baseUrlOf, baseUrlsOf, tokenUrlsOf } from './server.ts';

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

const host = { default: 'a.example.com', enum: ['a.example.com', 'b.example.com'] };

test.each([
  ['one server', [{ url: 'https://example.com/' }], ['https://example.com']],
  ['servers with the same address', [{ url: 'https://a.com' }, { url: 'https://a.com/' }], ['https://a.com']],
  [
    'several servers',
    [{ url: 'https://{host}/v1/', variables: { host } }, { url: 'https://example.com' }],
    ['https://a.example.com/v1', 'https://b.example.com/v1', 'https://example.com'],
  ],
  [
    'a variable that can be anything',
    [{ url: 'https://api{site}.example.com', variables: { site: { default: '15' } } }],
    [`https://api\${string}.example.com`],
  ],
  [
    'several variables',
    [{ url: 'https://{host}/{version}', variables: { host, version: { default: 'v1', enum: ['v1', 'v2'] } } }],
    ['https://a.example.com/v1', 'https://a.example.com/v2', 'https://b.example.com/v1', 'https://b.example.com/v2'],
  ],
  [
    'a variable that comes twice',
    [{ url: 'https://{host}/{host}', variables: { host } }],
    ['https://a.example.com/a.example.com', 'https://b.example.com/b.example.com'],
  ],
  ['no server', undefined, []],
])('the addresses of %s', (_, servers, urls) => {
  const bundle = bundleOf();
  if (servers) bundle.servers = servers;
  else delete bundle.servers;
  expect(baseUrlsOf(bundle)).toEqual(urls);
});

test('each address has the token address of its variable', () => {
  const tokenUrls = { 'b.example.com': 'https://b.example.com/token' };
  const variables = {
    host: { ...host, 'x-token-urls': tokenUrls },
    version: { default: 'v1', enum: ['v1', 'v2'] },
  };
  const servers = [{ url: 'https://{host}/{version}/', variables }, { url: 'https://example.com' }];
  expect(tokenUrlsOf(bundleOf({ servers }))).toEqual({
    'https://b.example.com/v1': 'https://b.example.com/token',
    'https://b.example.com/v2': 'https://b.example.com/token',
  });
});

test('token addresses name the values of a variable that can be anything', () => {
  const site = { default: '1', 'x-token-urls': { '1': 'https://example.com/1/token' } };
  const bundle = bundleOf({ servers: [{ url: 'https://api{site}.example.com', variables: { site } }] });
  expect(baseUrlsOf(bundle)).toEqual(['https://api1.example.com', `https://api\${string}.example.com`]);
  expect(tokenUrlsOf(bundle)).toEqual({ 'https://api1.example.com': 'https://example.com/1/token' });
});

test('without token addresses there are none', () => {
  expect(tokenUrlsOf(bundleOf())).toEqual({});
});

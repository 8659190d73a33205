import { expect, test } from 'vitest';
import type { Bundle, SecurityScheme } from '../spec/openapi.ts';
import { manifestOf, operationOf } from '../testing/bundles.ts';
import { errorsIn } from '../testing/typescript.ts';
import { emitConnect } from './emit-connect.ts';

const basic = { type: 'http', scheme: 'basic' };
const bearer = { type: 'http', scheme: 'bearer' };
const sited = { ...basic, 'x-site-parameter': 'siteId' };

const connectOf = (parts: Partial<Bundle>) => emitConnect(manifestOf({}, parts));

test.each<[string, Record<string, SecurityScheme>]>([
  ['TokenAuth', { a: bearer, b: { type: 'oauth2' } }],
  ['BasicAuth', { a: basic }],
  ['BasicAuth | TokenAuth', { a: bearer, b: basic }],
  ['BasicAuth | TokenAuth', {}],
  ['(BasicAuth & { siteId: string | number }) | TokenAuth', { a: bearer, b: sited }],
  ["(BasicAuth & { 'site-id': string | number })", { a: { ...basic, 'x-site-parameter': 'site-id' } }],
])('a client is set up with %s', (type, securitySchemes) => {
  const source = connectOf({ components: { securitySchemes } });
  expect(source).toContain(`export type Options = ClientOptions<${type}, BaseUrl>;`);
  expect(errorsIn({ 'connect.ts': source })).toEqual([]);
});

test('the surface is written out, whatever is in its texts', () => {
  const source = connectOf({ info: { title: "Leo's */ API", version: '1' } });
  expect(source).toContain(`export const surface: Surface = {
  id: 'chat',
  baseUrl: 'https://api.example.com/v1',
  errorFields: {
    code: '/code',
    message: '/message',
  },
  errorStatuses: [],
};`);
  expect(errorsIn({ 'connect.ts': source })).toEqual([]);
});

test('the surface has what every call needs', () => {
  const version = { name: 'X-Version', in: 'header' as const, required: true, schema: { const: '2026-01' } };
  const responses = { 204: { description: 'Done.' }, 404: { description: 'No.' } };
  const manifest = manifestOf(
    { '/things': { get: operationOf('things.get', { parameters: [version], responses }) } },
    {
      'x-rate-limit': { requests: 300, seconds: 60, per: 'ip' },
      components: { securitySchemes: { key: sited } },
    },
  );
  const source = emitConnect(manifest);
  expect(source).toContain(`
  errorStatuses: [
    404,
  ],
  headers: {
    'x-version': '2026-01',
  },
  site: /* @__PURE__ */ siteOf('siteId'),
  limit: /* @__PURE__ */ rateLimit({ requests: 300, seconds: 60, per: 'ip' }),
};`);
  expect(errorsIn({ 'connect.ts': source })).toEqual([]);
});

const host = { default: 'a.example.com', enum: ['a.example.com', 'b.example.com'] };

test('the addresses are offered, and any other is taken', () => {
  const source = connectOf({
    servers: [
      { url: 'https://{host}/v1', variables: { host } },
      { url: 'https://api{platform}.example.com', variables: { platform: { default: '1' } } },
    ],
  });
  expect(source).toContain(
    `export type BaseUrl = ${[
      'https://a.example.com/v1',
      'https://b.example.com/v1',
      `https://api\${string}.example.com`,
    ]
      .map((url) => `\`${url}\``)
      .join(' | ')};`,
  );
  const use = `
    import { type BaseUrl, connect } from './connect.ts';
    connect({ auth: { token: 'a' }, baseUrl: 'http://127.0.0.1:4010/v1' });
    export const known: BaseUrl[] = ['https://b.example.com/v1', 'https://api7.example.com'];
    export const unknown: BaseUrl = 'https://c.example.com/v1';`;
  expect(errorsIn({ 'connect.ts': source, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:5 Type '"https:\/\/c\.example\.com\/v1"' is not assignable/),
  ]);
});

test('it says where tokens are got, if the spec does', () => {
  const tokenUrls = { 'a.example.com': 'https://login.example.com/token' };
  const source = connectOf({
    servers: [{ url: 'https://{host}/v1', variables: { host: { ...host, 'x-token-urls': tokenUrls } } }],
  });
  const use = `
    import { type BaseUrl, tokenUrls } from './connect.ts';
    const url: BaseUrl = 'https://a.example.com/v1';
    export const token: 'https://login.example.com/token' = tokenUrls[url];
    tokenUrls['https://c.example.com/v1'];`;
  expect(errorsIn({ 'connect.ts': source, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:5 Property 'https:\/\/c\.example\.com\/v1' does not exist/),
  ]);
  expect(connectOf({})).not.toContain('tokenUrls');
});

test('credentials without the site they are for are refused', () => {
  const source = connectOf({ components: { securitySchemes: { key: sited } } });
  const use = `
    import { connect } from './connect.ts';
    connect({ auth: { username: 'a', password: 'b', siteId: 5 } });
    connect({ auth: { username: 'a', password: 'b' } });`;
  expect(errorsIn({ 'connect.ts': source, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:4 .*Property 'siteId' is missing/),
  ]);
});

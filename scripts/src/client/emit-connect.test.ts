import { expect, test } from 'vitest';
import type { SecurityScheme } from '../spec/openapi.ts';
import { manifestOf } from '../testing/bundles.ts';
import { errorsIn } from '../testing/typescript.ts';
import { emitConnect } from './emit-connect.ts';

const basic = { type: 'http', scheme: 'basic' };
const bearer = { type: 'http', scheme: 'bearer' };

test.each<[string, Record<string, SecurityScheme>]>([
  ['ClientOptions<TokenAuth>', { a: bearer, b: { type: 'oauth2' } }],
  ['ClientOptions<BasicAuth>', { a: basic }],
  ['ClientOptions<BasicAuth | TokenAuth>', { a: bearer, b: basic }],
  ['ClientOptions', {}],
])('a client is set up with %s', (type, securitySchemes) => {
  const source = emitConnect(manifestOf({}, { components: { securitySchemes } }));
  expect(source).toContain(`export type Options = ${type};`);
  expect(errorsIn({ 'connect.ts': source, 'types.ts': 'export interface paths {}' })).toEqual([]);
});

test('the surface is written out, whatever is in its texts', () => {
  const info = { title: "Leo's */ API", version: '1' };
  const source = emitConnect(manifestOf({}, { info }));
  expect(source).toContain(`export const surface: Surface = {
  id: 'chat',
  baseUrl: 'https://api.example.com/v1',
  errorFields: { code: '/code', message: '/message' },
};`);
  expect(errorsIn({ 'connect.ts': source, 'types.ts': 'export interface paths {}' })).toEqual([]);
});

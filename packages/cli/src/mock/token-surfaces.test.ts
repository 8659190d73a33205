import { expect, test } from 'vitest';
import { surfaceOf } from '../testing/surfaces.ts';
import { createLocator } from './locate.ts';
import { Refusal } from './refusal.ts';

const tokenEndpoint = {
  urls: ['https://a.example.com/oauth/token', 'https://b.example.com/oauth/token'],
  grants: {},
  answer: {},
};
const parts = { caseInsensitive: { paths: true, keys: true }, tokenEndpoint };
const older = surfaceOf('older', { ...parts, basePath: '/v1', paths: { '/agents': ['GET'] } });
const newer = surfaceOf('newer', { ...parts, basePath: '/v2', paths: { '/agents': ['GET'] } });
const other = surfaceOf('other', { paths: { '/chats': ['GET'] } });
const served = [other, older, newer];

const placeOf = (method: string, target: string, surfaces = served) => {
  return createLocator(surfaces, served)({ method, target, headers: {}, body: new Uint8Array() });
};
const refusalOf = ({ operation }: ReturnType<typeof placeOf>) => (operation instanceof Refusal ? operation : undefined);

test.each(['/oauth/token', '/oauth/token/?a=b', '//OAuth/Token', 'https://c.example.com/oauth/token'])(
  '%s gives tokens, for the first surface that has it',
  (target) => {
    const place = placeOf('POST', target);
    expect(refusalOf(place)).toBeUndefined();
    expect(place).toMatchObject({ surface: { surface: 'older' }, tokenEndpoint });
  },
);

test.each(['/v1/agents', '/v1/oauth/token'])('%s gives none', (target) => {
  expect(placeOf('GET', target).tokenEndpoint).toBeUndefined();
});

test('only POST asks for a token', () => {
  const place = placeOf('GET', '/oauth/token');
  expect(refusalOf(place)).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  expect(place.shape.errorFields).toEqual({ code: '/error', message: '/error_description' });
});

test('a path that is nearly the one is shown it', () => {
  expect(refusalOf(placeOf('POST', '/oauth/tokens'))?.message).toContain('Near: POST /oauth/token (older)');
});

test('where none of its surfaces is served, it is said whose path it is', () => {
  expect(refusalOf(placeOf('POST', '/oauth/token', [other]))?.message).toContain('It is a path of older');
});

import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf, json, operationOf } from '../testing/bundles.ts';
import type { Bundle } from './openapi.ts';
import { routing } from './routing.ts';

const routingOf = (parts: Partial<Bundle>) => {
  const bundle = bundleOf(parts);
  return routing(buildManifest('chat', bundle), bundle);
};

test('paths have their methods, and each status its first example', () => {
  const refused = (message: string) => ({ description: 'Refused.', content: json({}, { message }) });
  const list = operationOf('things.list', { responses: { 200: refused('no error'), 400: refused('a') } });
  const create = operationOf('things.create', { responses: { 400: refused('b'), 404: { description: 'Nothing.' } } });
  expect(routingOf({ paths: { '/things': { get: list, post: create } } })).toEqual({
    basePathAliases: [],
    caseInsensitive: { paths: false, keys: false },
    paths: { '/things': ['GET', 'POST'] },
    errors: { 400: { message: 'a' } },
  });
});

test('what the root says of the vendor is carried over', () => {
  const root = { 'x-base-path-aliases': ['/v1.0'], 'x-case-insensitive': { keys: true, 'x-inferred': true } };
  expect(routingOf(root)).toMatchObject({
    basePathAliases: ['/v1.0'],
    caseInsensitive: { paths: false, keys: true },
  });
});

import { expect, test } from 'vitest';
import { bundleOf, json, manifestOf, operationOf } from '../testing/bundles.ts';
import { summary } from './summary.ts';

test('a surface is shown with its first GET', () => {
  const create = operationOf('things.create', { requestBody: { content: json({}, { a: "b' \\\n  c" }) } });
  const manifest = manifestOf({ '/a': { post: create }, '/b': { get: operationOf('b.list') } });
  expect(summary(manifest, bundleOf())).toMatchObject({
    surface: 'chat',
    title: 'Chat API',
    version: '1',
    basePath: '/v1',
    operations: 2,
    errorFields: { code: '/code', message: '/message' },
    curl: "curl 'http://origin.invalid/v1/b' --header 'Authorization: Bearer ACCESS_TOKEN'",
  });
});

test('without a GET the first operation is shown, and none without one', () => {
  const manifest = manifestOf({ '/a': { delete: operationOf('a.delete') } });
  expect(summary(manifest, bundleOf()).curl).toBe(
    "curl 'http://origin.invalid/v1/a' --request DELETE --header 'Authorization: Bearer ACCESS_TOKEN'",
  );
  expect(summary(manifestOf({}), bundleOf()).curl).toBe('');
});

import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { json, manifestOf, operationOf } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { emitOperations } from './emit-operations.ts';

test('each operation is a function that stands alone', () => {
  const source = emitOperations(buildManifest('campaign-api', campaigns));
  expect(source.match(/^export const \w+/gm)).toEqual([
    'export const campaignsList',
    'export const campaignsCreate',
    'export const campaignsDelete',
    'export const campaignsChatButtonUpdate',
  ]);
  expect(source).toContain(`\
export const campaignsDelete: ((sender: Sender, id: string, options?: CallOptions) => Call<undefined>) & OperationInfo =
  /* @__PURE__ */ operation('campaigns.delete', 'DELETE', '/campaigns/{id}');`);
  expect(source).toContain("operation('campaigns.create', 'POST', '/campaigns', 'body', 'query');");
  expect(source).toContain('(sender: Sender, id: string, buttonNo: number, body: NonNullable<operations[');
});

test.each([
  ['application/json', 'body'],
  ['application/x-www-form-urlencoded', 'form'],
])('a body of type %s is sent as %s', (mediaType, input) => {
  const requestBody = { content: { [mediaType]: { schema: { type: 'object' } } } };
  const source = emitOperations(manifestOf({ '/things': { put: operationOf('things.update', { requestBody }) } }));
  expect(source).toContain(`operation('things.update', 'PUT', '/things', '${input}');`);
});

test('only what is used is imported', () => {
  const importsOf = (content: ReturnType<typeof json> | undefined) => {
    const responses = { 200: { description: 'It.', ...(content && { content }) } };
    const source = emitOperations(manifestOf({ '/things': { get: operationOf('things.get', { responses }) } }));
    return [...source.matchAll(/^import .* from '\.\/(.*)';$/gm)].map(([, file]) => file);
  };
  expect(importsOf(undefined)).toEqual([]);
  expect(importsOf(json({ $ref: '#/components/schemas/Thing' }))).toEqual(['models.ts']);
  expect(importsOf(json({ type: 'object' }))).toEqual(['types.ts']);
});

test('a list with pages can be iterated', () => {
  const pagination = { items: '/things', page: 'pageIndex', first: 0, next: '/nextPage' };
  const list = { ...operationOf('things.list'), 'x-pagination': pagination };
  const text = emitOperations(manifestOf({ '/things': { get: list } }));
  expect(text).toContain(
    "pagedOperation({ items: '/things', page: 'pageIndex', first: 0, next: '/nextPage' }, 'things.list'",
  );
  expect(text).toMatch(/=> PagedCall<(.+), \1\['things'\]\[number\]>\)/);
});

import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { json, manifestOf, operationOf, ref } from '../testing/bundles.ts';
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
export const campaignsDelete: {
  (sender: Sender, id: string, options?: CallOptions): Call<undefined>;
  safe(sender: Sender, id: string, options?: CallOptions): Safe<Succeeded<204, undefined>>;
} & OperationInfo = /* @__PURE__ */ operation('campaigns.delete', 'DELETE', '/campaigns/{id}');`);
  expect(source).toContain("operation('campaigns.create', 'POST', '/campaigns', ['body', 'query']);");
  expect(source).toContain('(sender: Sender, id: string, buttonNo: number, body: NonNullable<operations[');
});

test.each([
  ['application/json', "['body']"],
  ['application/x-www-form-urlencoded', "['form']"],
  ['multipart/form-data', "['multipart'], { encode: multipart }"],
])('a body of type %s is sent as %s', (mediaType, inputs) => {
  const requestBody = { content: { [mediaType]: { schema: { type: 'object' } } } };
  const source = emitOperations(manifestOf({ '/things': { put: operationOf('things.update', { requestBody }) } }));
  expect(source).toContain(`operation('things.update', 'PUT', '/things', ${inputs});`);
});

test('a list in the query is written as the spec says', () => {
  const tag = { name: 'tag', in: 'query' as const, explode: false, schema: { type: 'array' } };
  const source = emitOperations(manifestOf({ '/things': { get: operationOf('things.list', { parameters: [tag] }) } }));
  expect(source).toContain("operation('things.list', 'GET', '/things', ['query'], { delimiters: { tag: ',' } });");
});

test('only what is used is imported, whatever the comments talk of', () => {
  const importsOf = (content: ReturnType<typeof json> | undefined) => {
    const responses = { 200: { description: 'It.', ...(content && { content }) } };
    const get = operationOf('things.get', { responses, description: "It models.\nNot operations['a']." });
    const source = emitOperations(manifestOf({ '/things': { get } }));
    return [...source.matchAll(/^import .* from '\.\/(.*)';$/gm)].map(([, file]) => file);
  };
  expect(importsOf(undefined)).toEqual([]);
  expect(importsOf(json({ $ref: '#/components/schemas/Thing' }))).toEqual(['models.ts']);
  expect(importsOf(json({ type: 'object' }))).toEqual(['types.ts']);
});

test('a list with pages can be iterated', () => {
  const pagination = { items: '/things', page: 'pageIndex', first: 0, next: '/nextPage' };
  const properties = { things: { type: 'array', items: ref('Thing') } };
  const responses = { 200: { description: 'All.', content: json({ type: 'object', properties }) } };
  const list = { ...operationOf('things.list', { responses }), 'x-pagination': pagination };
  const text = emitOperations(manifestOf({ '/things': { get: list } }));
  expect(text).toContain(
    "pagedOperation({ items: '/things', first: 0, next: '/nextPage', page: '/pageIndex' }, 'things.list'",
  );
  expect(text).toContain(', models.Thing>;');
});

import { expect, test } from 'vitest';
import { SpecError } from '../spec/spec-error.ts';
import { bundleOf, json, manifestOf, operationOf, readOperation } from '../testing/bundles.ts';
import { buildManifest } from './build-manifest.ts';

test('the root is read with its extensions', () => {
  const limit = { requests: 300, seconds: 60, per: 'ip', 'x-inferred': true };
  const errorFields = { code: '/error/code', message: '/error/text', 'x-inferred': true };
  const site = { default: '1', enum: ['1'], 'x-token-urls': { '1': 'https://example.com/token' } };
  const token = { type: 'http', scheme: 'bearer', 'x-site-parameter': 'siteId' };
  const manifest = manifestOf(
    {},
    {
      servers: [{ url: 'https://api{site}.example.com/v1', variables: { site } }],
      components: { securitySchemes: { token } },
      'x-rate-limit': limit,
      'x-error-fields': errorFields,
    },
  );
  expect(manifest).toEqual({
    surface: 'chat',
    title: 'Chat API',
    version: '1',
    clientName: 'ChatClient',
    baseUrl: 'https://api1.example.com/v1',
    basePath: '/v1',
    baseUrls: ['https://api1.example.com/v1'],
    tokenUrls: { 'https://api1.example.com/v1': 'https://example.com/token' },
    securitySchemes: { token: 'bearer' },
    siteParameter: 'siteId',
    headers: {},
    formListSuffix: null,
    errorFields: { code: '/error/code', message: '/error/text' },
    errorStatuses: [],
    rateLimit: { requests: 300, seconds: 60, per: 'ip' },
    envelope: null,
    operations: [],
  });
});

test('an address without a path has an empty base path', () => {
  expect(manifestOf({}, { servers: [{ url: 'https://api.example.com/' }] }).basePath).toBe('');
});

test('operations come in the order of the paths, each path in the order of the methods', () => {
  const manifest = manifestOf({
    '/b': { post: operationOf('b.create'), get: operationOf('b.list') },
    '/a': { delete: operationOf('a.delete') },
  });
  expect(manifest.operations.map(({ id, method, path }) => [id, method, path])).toEqual([
    ['b.list', 'GET', '/b'],
    ['b.create', 'POST', '/b'],
    ['a.delete', 'DELETE', '/a'],
  ]);
});

test('an operation that says little gets every default', () => {
  const operation = { operationId: 'things.update' };
  const { operations } = buildManifest('chat', bundleOf({ security: [], paths: { '/things': { put: operation } } }));
  expect(operations).toEqual([
    {
      id: 'things.update',
      method: 'PUT',
      path: '/things',
      summary: '',
      description: '',
      tags: [],
      deprecated: false,
      security: [],
      parameters: [],
      requestBody: null,
      responses: [],
      pagination: null,
      pageItem: null,
      permission: null,
      scopes: {},
      envelope: null,
      rateLimit: null,
      source: [],
    },
  ]);
});

test('the statuses of errors are those of all operations, each once', () => {
  const answering = (...statuses: string[]) =>
    Object.fromEntries(statuses.map((status) => [status, { description: 'It.' }]));
  const manifest = manifestOf({
    '/a': { get: operationOf('a.get', { responses: answering('200', '500', '404', '4XX', 'default') }) },
    '/b': { get: operationOf('b.get', { responses: answering('204', '404', '302') }) },
  });
  expect(manifest.errorStatuses).toEqual([302, 404, 500]);
});

test('a header that every operation demands belongs to the surface', () => {
  const version = { name: 'X-Version', in: 'header' as const, required: true, schema: { const: '1' } };
  const get = operationOf('a.get', { parameters: [version] });
  expect(manifestOf({ '/a': { get } }).headers).toEqual({ 'x-version': '1' });
});

test('bodies and answers may stand among the components', () => {
  const content = json({ type: 'string' }, 'a');
  const operation = readOperation(
    {
      requestBody: { $ref: '#/components/requestBodies/Thing' },
      responses: { 200: { $ref: '#/components/responses/Ok' } },
    },
    '/things',
    {
      components: {
        requestBodies: { Thing: { required: true, content } },
        responses: { Ok: { description: 'Ok.', content } },
      },
    },
  );
  const read = [
    { mediaType: 'application/json', schema: { type: 'string' }, examples: { sample: { summary: '', value: 'a' } } },
  ];
  expect(operation.requestBody).toEqual({ required: true, content: read });
  expect(operation.responses).toEqual([{ status: '200', description: 'Ok.', content: read }]);
});

test('a body that need not be sent is optional', () => {
  expect(readOperation({ requestBody: { content: {} } }).requestBody).toEqual({ required: false, content: [] });
});

test('an operation can have a rate limit and pages of its own', () => {
  const limit = { requests: 5, seconds: 1, per: 'credential' };
  const pagination = { items: '/bans', page: 'pageIndex', first: 0, next: '/nextPage' };
  const operation = readOperation({ 'x-rate-limit': limit, 'x-pagination': pagination, 'x-permission': 'Manage Bans' });
  expect(operation.rateLimit).toEqual(limit);
  expect(operation.pagination).toEqual({ ...pagination, page: '/pageIndex' });
  expect(operation.permission).toBe('Manage Bans');
});

test.each([
  ['pageIndex', '/pageIndex'],
  ['/page/after', '/page/after'],
])('a page named by %s is at %s', (page, pointer) => {
  const pagination = { items: '/bans', page, next: '/next', isAlone: true };
  expect(readOperation({ 'x-pagination': pagination }).pagination).toEqual({ ...pagination, page: pointer });
});

test.each(['x-client-name', 'x-error-fields'] as const)('a bundle without %s is refused', (name) => {
  const bundle = bundleOf();
  delete bundle[name];
  const message = `There is no ${name}; EXTENSIONS.md says what it holds.`;
  expect(() => buildManifest('chat', bundle)).toThrow(new SpecError(message));
});

import { expect, test } from 'vitest';
import type { Parameter } from '../spec/openapi.ts';
import { bundleOf, operationOf } from '../testing/bundles.ts';
import { constantHeaders, parametersOf } from './parameters.ts';

const read = (parameters: Parameter[], shared: Parameter[] = [], path = '/things') =>
  parametersOf(bundleOf(), path, { parameters: shared }, operationOf('things.list', { parameters }));

test.each([
  ['path', 'simple', false],
  ['query', 'form', true],
  ['header', 'simple', false],
  ['cookie', 'form', true],
] as const)('a %s parameter has the style %s, explode %s', (place, style, explode) => {
  expect(read([{ name: 'a', in: place }])).toEqual([
    {
      name: 'a',
      in: place,
      required: false,
      deprecated: false,
      description: '',
      style,
      explode,
      schema: {},
      example: null,
    },
  ]);
});

test.each([
  [{ style: 'spaceDelimited' }, 'spaceDelimited', false],
  [{ style: 'form' }, 'form', true],
  [{ explode: false }, 'form', false],
  [{ style: 'pipeDelimited', explode: true }, 'pipeDelimited', true],
])('a query parameter with %j is written so', (given, style, explode) => {
  expect(read([{ name: 'a', in: 'query', ...given }])).toMatchObject([{ style, explode }]);
});

test("an operation's parameter stands in for the path's own of the same name and place", () => {
  const shared: Parameter[] = [
    { name: 'page', in: 'query', description: 'Of the path.' },
    { name: 'page', in: 'header', description: 'Another place.' },
  ];
  const own: Parameter[] = [{ name: 'page', in: 'query', description: 'Of the operation.', required: true }];
  expect(read(own, shared)).toMatchObject([
    { in: 'query', description: 'Of the operation.', required: true },
    { in: 'header', description: 'Another place.', required: false },
  ]);
});

test('path parameters come first, in the order of the template', () => {
  const parameters: Parameter[] = [
    { name: 'z', in: 'query' },
    { name: 'second', in: 'path' },
    { name: 'a', in: 'query' },
    { name: 'first', in: 'path' },
  ];
  const shared: Parameter[] = [{ name: 'third', in: 'path' }];
  const names = read(parameters, shared, '/{first}/x/{second}/{third}').map(({ name }) => name);
  expect(names).toEqual(['first', 'second', 'third', 'z', 'a']);
});

test('a parameter and its schema may stand among the components', () => {
  const bundle = bundleOf({
    components: {
      parameters: { Id: { name: 'id', in: 'path', schema: { $ref: '#/components/schemas/Id' } } },
      schemas: { Id: { type: 'integer', example: 5 } },
    },
  });
  const item = { parameters: [{ $ref: '#/components/parameters/Id' }] };
  expect(parametersOf(bundle, '/things/{id}', item, operationOf('things.get'))).toMatchObject([
    { name: 'id', schema: { type: 'integer' }, example: 5 },
  ]);
});

test.each([
  [{ example: 0, schema: { example: 1 } }, 0],
  [{ examples: { some: { value: 2 } }, schema: { example: 1 } }, 2],
  [{ examples: { some: { $ref: '#/components/examples/Page' } } }, 3],
  [{ schema: { example: 1 } }, 1],
  [{}, null],
])('the example of %j is %j', (given, example) => {
  const bundle = bundleOf({ components: { examples: { Page: { value: 3 } } } });
  const operation = operationOf('things.list', { parameters: [{ name: 'page', in: 'query', ...given }] });
  expect(parametersOf(bundle, '/things', {}, operation)).toMatchObject([{ example }]);
});

const version: Parameter = { name: 'X-Version', in: 'header', required: true, schema: { const: '2026-01' } };
const headersOf = (...operations: Parameter[][]) =>
  constantHeaders(operations.map((parameters) => ({ parameters: read(parameters) })));

test('a header that every operation demands with the same value is constant', () => {
  expect(headersOf([version], [version, { name: 'page', in: 'query' }])).toEqual({ 'x-version': '2026-01' });
  expect(headersOf([version], [{ ...version, name: 'x-version' }])).toEqual({ 'x-version': '2026-01' });
  expect(headersOf([{ ...version, schema: { const: 0 } }])).toEqual({ 'x-version': '0' });
});

test.each<[string, Parameter[][]]>([
  ['that one operation does without', [[version], []]],
  ['with another value elsewhere', [[version], [{ ...version, schema: { const: '2025-07' } }]]],
  ['that is optional', [[{ ...version, required: false }]]],
  ['that can have any value', [[{ ...version, schema: { type: 'string' } }]]],
  ['that is a parameter of the query', [[{ ...version, in: 'query' }]]],
  ['of no operation', []],
])('a header %s is not', (_, operations) => {
  expect(headersOf(...operations)).toEqual({});
});

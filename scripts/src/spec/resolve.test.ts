import { expect, test } from 'vitest';
import { bundleOf } from '../testing/bundles.ts';
import { componentName, isReference, resolve } from './resolve.ts';

const bundle = bundleOf({
  paths: { '/a~{b}/c': { get: { operationId: 'a.get' } } },
  components: { schemas: { Thing: { type: 'object' }, Alias: { $ref: '#/components/schemas/Thing' } } },
});

test.each([
  ['#/components/schemas/Thing', { type: 'object' }],
  ['#/components/schemas/Alias', { type: 'object' }],
  ['#/paths/~1a~0{b}~1c/get/operationId', 'a.get'],
  ['#/paths/~1a~0%7Bb%7D~1c/get/operationId', 'a.get'],
])('%s is found', ($ref, value) => {
  expect(resolve(bundle, { $ref })).toEqual(value);
});

test('what is no reference is itself', () => {
  const schema = { type: 'object' };
  expect(resolve(bundle, schema)).toBe(schema);
});

test.each(['#/components/schemas/None', '#/components/none/Thing', '#/components/schemas/Thing/type/a/b'])(
  'nothing is at %s',
  ($ref) => {
    expect(() => resolve(bundle, { $ref })).toThrow(`The bundle has nothing at ${$ref}`);
  },
);

test.each([
  [{ $ref: '#/a' }, true],
  [{ $ref: { type: 'string' } }, false],
  [{}, false],
  [null, false],
  ['$ref', false],
])('%j is a reference: %s', (value, is) => {
  expect(isReference(value)).toBe(is);
});

test.each([
  ['#/components/schemas/Thing', 'Thing'],
  ['#/components/schemas/a~1b~01', 'a/b~1'],
])('%s is called %s', ($ref, name) => {
  expect(componentName($ref)).toBe(name);
});

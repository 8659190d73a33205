import { expect, test } from 'vitest';
import { valueAt, withValueAt } from './pointer.ts';

test.each([
  ['/a', { a: 1 }, 1],
  ['/a/b', { a: { b: null } }, null],
  ['/list/1', { list: ['x', 'y'] }, 'y'],
  ['', { a: 1 }, { a: 1 }],
  ['/a/b', { a: 1 }, undefined],
  ['/a/b', { a: null }, undefined],
  ['/a', 'text', undefined],
  ['/a', undefined, undefined],
])('%s leads in %j to %j', (pointer, value, expected) => {
  expect(valueAt(value, pointer)).toEqual(expected);
});

test.each([
  [{}, { page: 2 }, '/page'],
  [undefined, { page: 2 }, '/page'],
  [{ page: 1, size: 5 }, { page: 2, size: 5 }, '/page'],
  [{ size: 5 }, { size: 5, pagination: { page: 2 } }, '/pagination/page'],
  [{ pagination: { page: 1, size: 5 } }, { pagination: { page: 2, size: 5 } }, '/pagination/page'],
])('%j becomes %j with another value at %s', (object, expected, pointer) => {
  const before = structuredClone(object);
  expect(withValueAt(object, pointer, 2)).toEqual(expected);
  expect(object).toEqual(before);
});

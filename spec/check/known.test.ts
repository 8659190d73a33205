import { expect, test } from 'vitest';
import { knownIn } from './known.ts';

test('operations and schemas of a bundle, with properties at any depth', () => {
  const { operations, schemas } = knownIn({
    paths: { '/a': { get: { operationId: 'a.get' }, parameters: undefined } },
    components: { schemas: { A: { anyOf: [{ properties: { b: { properties: { c: {} } } } }] } } },
  });
  expect(operations).toEqual(new Set(['a.get']));
  expect(schemas).toEqual(new Map([['A', new Set(['b', 'c'])]]));
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Schema } from '../spec/openapi.ts';
import { ref } from '../testing/bundles.ts';
import { tagUnions } from './tag-unions.ts';

function branch(kind: string, property: string): Schema {
  const properties = { kind: { const: kind }, [property]: { type: 'string' } };
  return { type: 'object', required: ['kind', property], properties };
}

const schemas = { Text: branch('text', 'words'), File: branch('file', 'url') };

test('what is wrong is said of the branch that is meant', () => {
  const tagged = tagUnions({ ...schemas, Event: { oneOf: [ref('Text'), ref('File')] } });
  const check = new Ajv2020({ strict: false }).compile({ ...ref('Event'), components: { schemas: tagged } });
  expect(check({ kind: 'file', url: 'x' })).toBe(true);
  expect(check({ kind: 'file', words: 'x' })).toBe(false);
  expect(check.errors?.[0]).toMatchObject({ keyword: 'required', params: { missingProperty: 'url' } });
  expect(check({ kind: 'other' })).toBe(false);
  expect(check.errors).toMatchObject([{ instancePath: '/kind', params: { allowedValues: ['text', 'file'] } }]);
  expect(check({})).toBe(false);
  expect(check.errors).toMatchObject([{ params: { missingProperty: 'kind' } }]);
});

test.each<[string, Schema]>([
  ['branches without a name', { oneOf: [schemas.Text, schemas.File] }],
  ['branches with the same value', { oneOf: [ref('Text'), ref('Text')] }],
  ['a branch that has no tag', { oneOf: [ref('Text'), ref('Word')] }],
  ['no branches', { type: 'object' }],
])('a schema with %s stays as it is', (_, schema) => {
  const all = { ...schemas, Word: { type: 'string' }, Event: schema };
  expect(tagUnions(all)).toEqual(all);
});

import { expect, test } from 'vitest';
import { bundleOf, json, operationOf, ref } from '../testing/bundles.ts';
import { dereference } from './dereference.ts';
import type { Schema } from './openapi.ts';

function answered(schemas: Record<string, Schema>) {
  const responses = { 200: { $ref: '#/components/responses/It' } };
  const bundle = bundleOf({
    paths: { '/a': { get: operationOf('a.get', { responses }) } },
    components: { schemas, responses: { It: { description: 'It.', content: json(ref('Thing')) } } },
  });
  const before = structuredClone(bundle);
  const { paths } = dereference(bundle);
  expect(bundle).toEqual(before);
  return paths?.['/a']?.get?.responses?.['200'];
}

const response = (schema: Schema) => ({ description: 'It.', content: json(schema) });

test('references are replaced by what they lead to, however many there are on the way', () => {
  const schemas = { Thing: { properties: { a: ref('Id'), b: ref('Id') } }, Id: ref('Text'), Text: { type: 'string' } };
  expect(answered(schemas)).toEqual(response({ properties: { a: { type: 'string' }, b: { type: 'string' } } }));
});

test('what stands beside a reference is kept', () => {
  const schemas = {
    Thing: { items: { ...ref('Id'), description: 'Mine.' } },
    Id: { type: 'string', description: 'Its.' },
  };
  expect(answered(schemas)).toEqual(response({ items: { type: 'string', description: 'Mine.' } }));
});

test('a schema inside itself stays a reference', () => {
  const schemas = { Thing: { properties: { parent: ref('Thing'), text: ref('Text') } }, Text: { type: 'string' } };
  expect(answered(schemas)).toEqual(response({ properties: { parent: ref('Thing'), text: { type: 'string' } } }));
});

test('a property that is called $ref is none', () => {
  const Thing: Schema = { properties: { $ref: { type: 'string' } } };
  expect(answered({ Thing })).toEqual(response(Thing));
});

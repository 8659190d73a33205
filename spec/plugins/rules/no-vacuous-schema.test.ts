import { expect, test } from 'vitest';
import { lintYaml } from './lint-yaml.ts';
import { noVacuousSchema } from './no-vacuous-schema.ts';

const lintSchema = (schema: string) =>
  lintYaml(
    noVacuousSchema,
    `
components:
  schemas:
    Known: {type: string}
    Tested:
      ${schema}`,
  );

const ANYTHING = 'The schema takes anything. Add a `type`, or a `$ref` to a schema that has one.';
const OBJECT = 'The object says nothing of its content. Add `properties`, or a schema for `additionalProperties`.';
const ARRAY = 'The array says nothing of its content. Add `items`.';
const TRUE = 'The schema `true` takes anything. Say what the value is.';

test.each([
  '{type: string, format: uuid}',
  '{enum: [a, b]}',
  '{const: a}',
  '{type: object, properties: {a: {type: string}}}',
  '{type: object, additionalProperties: {type: string}}',
  '{type: object, additionalProperties: false}',
  '{type: object, patternProperties: {^a: {type: string}}}',
  '{type: object, allOf: [{$ref: "#/components/schemas/Known"}]}',
  '{$ref: "#/components/schemas/Known", description: Another.}',
  '{type: array, items: {type: string}}',
  '{type: array, prefixItems: [{type: string}], items: false}',
  '{type: string, not: {description: Nothing.}}',
  '{type: string, if: {type: object}, then: true, else: {}}',
  '{type: string, enum: [{}], default: {}, examples: [{}]}',
])('%s says something', async (schema) => {
  expect(await lintSchema(schema)).toEqual([]);
});

test.each([
  ['{}', ANYTHING],
  ['{title: A, description: A., deprecated: true, x-inferred: true}', ANYTHING],
  ['{type: object, additionalProperties: {}}', ANYTHING],
  ['{anyOf: [{type: string}, {description: A.}]}', ANYTHING],
  ['{type: object, properties: {contains: {}}}', ANYTHING],
  ['{type: object}', OBJECT],
  ['{type: object, properties: {}, required: [a]}', OBJECT],
  ['{type: [object, "null"]}', OBJECT],
  ['{type: array}', ARRAY],
  ['{type: ["null", array], minItems: 1}', ARRAY],
  ['true', TRUE],
  ['{anyOf: [{type: string}, true]}', TRUE],
  ['{type: array, items: true}', TRUE],
  ['{type: object, additionalProperties: true}', TRUE],
  ['{type: object, properties: {a: true}}', TRUE],
  ['{type: object, patternProperties: {^a: true}}', TRUE],
])('%s says nothing', async (schema, message) => {
  expect(await lintSchema(schema)).toEqual([`openapi.yaml:5 ${message}`]);
});

test('the report is at the schema itself', async () => {
  const schema = 'properties:\n        a: {type: string}\n        b:\n          type: object';
  expect(await lintSchema(schema)).toEqual([`openapi.yaml:8 ${OBJECT}`]);
});

import { describe, expect, test } from 'vitest';
import type { Schema } from '../spec/openapi.ts';
import { bundleOf, operationOf } from '../testing/bundles.ts';
import { completionsIn, errorsIn } from '../testing/typescript.ts';
import { generateTypes } from './generate-types.ts';

const known: Schema = { type: 'string', enum: ['online', 'away'] };
const open: Schema = { anyOf: [known, { type: 'string' }] };

async function typesOf(schema: Schema): Promise<string> {
  return generateTypes(bundleOf({ paths: {}, components: { schemas: { Status: schema } } }));
}

async function typeOf(schema: Schema): Promise<string | undefined> {
  return /^ {8}Status: (.*);$/m.exec(await typesOf(schema))?.[1];
}

test.each<[string, Schema, string]>([
  ['texts', open, '"online" | "away" | (string & {})'],
  ['integers', { anyOf: [{ type: 'integer', enum: [-1, 2] }, { type: 'integer' }] }, '-1 | 2 | (number & {})'],
  [
    'null as a branch',
    { anyOf: [known, { type: 'string' }, { type: 'null' }] },
    '"online" | "away" | (string & {}) | null',
  ],
  ['null as a type', { anyOf: [known, { type: ['string', 'null'] }] }, '"online" | "away" | (string & {}) | null'],
  [
    'a deprecated value in a branch of its own',
    { anyOf: [known, { type: 'string', enum: ['Online'], deprecated: true }, { type: 'string' }] },
    '"online" | "away" | "Online" | (string & {})',
  ],
  ['a constant', { anyOf: [{ const: 'online' }, { type: 'string' }] }, '"online" | (string & {})'],
])('an open enum with %s keeps its values apart', async (_, schema, type) => {
  expect(await typeOf(schema)).toBe(type);
});

test.each<[string, Schema, string]>([
  ['a closed enum', known, '"online" | "away"'],
  ['an enum of another type', { anyOf: [known, { type: 'integer' }] }, '"online" | "away" | number'],
  ['numbers that may be texts', { anyOf: [{ enum: [1] }, { type: 'string' }] }, '1 | string'],
  ['a nullable text', { type: ['string', 'null'] }, 'string | null'],
])('%s is left alone', async (_, schema, type) => {
  expect((await typeOf(schema))?.replace(/[()]/g, '')).toBe(type);
});

describe.each<[string, Schema]>([
  ['a schema', open],
  ['a property', { type: 'object', required: ['a'], properties: { a: open } }],
  ['the items of a list', { type: 'array', items: open }],
  ['further properties', { type: 'object', additionalProperties: open }],
  ['a part of allOf', { allOf: [open] }],
])('as %s', (_, schema) => {
  const access: Record<string, string> = { object: schema.properties ? "['a']" : '[string]', array: '[number]' };
  const type = `components['schemas']['Status']${access[String(schema.type)] ?? ''}`;
  const use = (value: string) => `import type { components } from './types.ts';\nexport const a: ${type} = ${value};`;

  test('an editor offers the known values', async () => {
    const types = await typesOf(schema);
    expect(completionsIn({ 'types.ts': types, 'use.ts': use("'|'") })).toEqual(['online', 'away']);
  });

  test('any other text is fine, a number is not', async () => {
    const types = await typesOf(schema);
    expect(errorsIn({ 'types.ts': types, 'use.ts': use("'Meeting'") })).toEqual([]);
    const error = `use.ts:2 Type '5' is not assignable to type '(string & {}) | "online" | "away"'.`;
    expect(errorsIn({ 'types.ts': types, 'use.ts': use('5') })).toEqual([error]);
  });
});

test('a query parameter keeps its values apart, and a property its description', async () => {
  const get = operationOf('agents.list', { parameters: [{ name: 'status', in: 'query', schema: open }] });
  const Agent: Schema = { type: 'object', properties: { status: { ...open, description: 'What an agent does.' } } };
  const types = await generateTypes(bundleOf({ paths: { '/agents': { get } }, components: { schemas: { Agent } } }));
  const property = 'status?: "online" | "away" | (string & {});';
  expect(types.split(property)).toHaveLength(3);
  expect(types).toMatch(/\/\*\* @description What an agent does\. \*\/\s+status\?:/);
});

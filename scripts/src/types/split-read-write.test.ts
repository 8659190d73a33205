import { describe, expect, test } from 'vitest';
import type { Operation, Schema } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';
import { bundleOf, json, operationOf, ref } from '../testing/bundles.ts';
import { errorsIn } from '../testing/typescript.ts';
import { generateTypes } from './generate-types.ts';
import { splitReadWrite } from './split-read-write.ts';

const id: Schema = { type: 'string', readOnly: true };
const secret: Schema = { type: 'string', writeOnly: true };
const name: Schema = { type: 'string' };
const Thing: Schema = { type: 'object', required: ['id', 'name', 'secret'], properties: { id, name, secret } };
const ThingInput: Schema = { type: 'object', required: ['name', 'secret'], properties: { name, secret } };
const ThingOutput: Schema = { type: 'object', required: ['id', 'name'], properties: { id, name } };

/** A bundle where a schema is sent and answered. */
function exchange(schema: Schema, schemas: Record<string, Schema> = {}) {
  const put = operationOf('things.update', {
    requestBody: { content: json(schema) },
    responses: { 200: { description: 'It.', content: json(schema) } },
  });
  return bundleOf({ paths: { '/things': { put } }, components: { schemas } });
}

/** What becomes of them. */
function split(schema: Schema, schemas: Record<string, Schema> = {}) {
  const { paths, components } = splitReadWrite(exchange(schema, schemas));
  const { sent, answered } = bodiesOf(paths?.['/things']?.put);
  return { sent, answered, schemas: components?.schemas };
}

function bodiesOf(operation: Operation | undefined) {
  const schemaIn = (part: unknown) =>
    (part as { content?: Record<string, { schema?: Schema }> }).content?.['application/json']?.schema;
  return { sent: schemaIn(operation?.requestBody), answered: schemaIn(operation?.responses?.['200']) };
}

test('a named schema gets a name of its own for each direction', () => {
  const { sent, answered, schemas } = split(ref('Thing'), { Thing });
  expect(sent).toEqual(ref('ThingInput'));
  expect(answered).toEqual(ref('ThingOutput'));
  expect(schemas).toEqual({ Thing, ThingInput, ThingOutput });
});

test('a schema that hides in one direction only keeps its name in the other', () => {
  const Seen: Schema = { type: 'object', properties: { id, name } };
  const { sent, answered, schemas } = split(ref('Seen'), { Seen });
  expect(sent).toEqual(ref('SeenInput'));
  expect(answered).toEqual(ref('Seen'));
  expect(Object.keys(schemas ?? {})).toEqual(['Seen', 'SeenInput']);
});

test('a schema without a name is changed in its place', () => {
  const { sent, answered } = split(Thing);
  expect(sent).toEqual(ThingInput);
  expect(answered).toEqual(ThingOutput);
});

test.each<[string, (inner: Schema) => Schema]>([
  ['items', (inner) => ({ type: 'array', items: inner })],
  ['allOf', (inner) => ({ allOf: [{ type: 'object' }, inner] })],
  ['anyOf', (inner) => ({ anyOf: [inner, { type: 'null' }] })],
  ['oneOf', (inner) => ({ oneOf: [inner] })],
  ['additionalProperties', (inner) => ({ type: 'object', additionalProperties: inner })],
  ['patternProperties', (inner) => ({ type: 'object', patternProperties: { '^a': inner } })],
  ['properties', (inner) => ({ type: 'object', properties: { name, inner } })],
  ['prefixItems', (inner) => ({ type: 'array', prefixItems: [inner] })],
  ['not', (inner) => ({ not: inner })],
])('schemas in %s are reached', (_, around) => {
  expect(split(around(ref('Thing')), { Thing })).toMatchObject({
    sent: around(ref('ThingInput')),
    answered: around(ref('ThingOutput')),
  });
  expect(split(around(Thing))).toMatchObject({ sent: around(ThingInput), answered: around(ThingOutput) });
});

test('a property is hidden by what it refers to, at any distance', () => {
  const schemas = {
    Id: id,
    Alias: ref('Id'),
    Marked: { ...ref('Name'), readOnly: true },
    Name: name,
    Thing: {
      type: 'object',
      properties: { a: ref('Alias'), b: ref('Marked'), c: { ...ref('Name'), readOnly: true }, name },
    },
  };
  expect(split(ref('Thing'), schemas).schemas?.ThingInput).toEqual({ type: 'object', properties: { name } });
});

test('a list of read-only values is no reason for a variant', () => {
  const { sent, schemas } = split({ type: 'array', items: ref('Id') }, { Id: id });
  expect(sent).toEqual({ type: 'array', items: ref('Id') });
  expect(schemas).toEqual({ Id: id });
});

test('a recursive schema refers to its own variant', () => {
  const Tree: Schema = { type: 'object', properties: { id, children: { type: 'array', items: ref('Tree') } } };
  const { sent, answered, schemas } = split(ref('Tree'), { Tree });
  expect(sent).toEqual(ref('TreeInput'));
  expect(answered).toEqual(ref('Tree'));
  expect(schemas).toEqual({
    Tree,
    TreeInput: { type: 'object', properties: { children: { type: 'array', items: ref('TreeInput') } } },
  });
});

test('schemas that contain each other end, wherever the hidden property is', () => {
  const A: Schema = { type: 'object', properties: { b: ref('B') } };
  const B: Schema = { type: 'object', properties: { a: ref('A'), id } };
  expect(split(ref('A'), { A, B }).schemas).toEqual({
    A,
    B,
    AInput: { type: 'object', properties: { b: ref('BInput') } },
    BInput: { type: 'object', properties: { a: ref('AInput') } },
  });
});

test('a name that allOf brings along is no longer required', () => {
  const whole = { allOf: [ref('Thing'), { type: 'object', properties: { size: name } }], required: ['id', 'size'] };
  const { sent, answered } = split(whole, { Thing });
  expect(sent).toMatchObject({ allOf: [ref('ThingInput'), {}], required: ['size'] });
  expect(answered).toMatchObject({ allOf: [ref('ThingOutput'), {}], required: ['id', 'size'] });
});

test('the mapping of a discriminator follows its schemas', () => {
  const mapping = { thing: '#/components/schemas/Thing', name: '#/components/schemas/Name', bare: 'Thing' };
  const whole = { oneOf: [ref('Thing'), ref('Name')], discriminator: { propertyName: 'kind', mapping } };
  expect(split(whole, { Thing, Name: name }).sent).toEqual({
    oneOf: [ref('ThingInput'), ref('Name')],
    discriminator: { propertyName: 'kind', mapping: { ...mapping, thing: '#/components/schemas/ThingInput' } },
  });
});

test('what hides nothing keeps its name and place, and the bundle that was given stays as it was', () => {
  const Plain: Schema = { type: 'object', properties: { name, more: { type: 'array', items: ref('Plain') } } };
  const plain = exchange(ref('Plain'), { Plain });
  expect(splitReadWrite(plain)).toEqual(plain);

  const given = exchange(ref('Thing'), { Thing, Plain });
  const before = structuredClone(given);
  const { components } = splitReadWrite(given);
  expect(components?.schemas?.Plain).toEqual(Plain);
  expect(given).toEqual(before);
});

describe('bodies and answers that stand among the components', () => {
  const shared = {
    requestBodies: { Thing: { content: json(ref('Thing')) } },
    responses: { Thing: { description: 'It.', content: json(ref('Thing')) }, Done: { description: 'Done.' } },
    schemas: { Thing },
  };
  const put = operationOf('things.update', {
    requestBody: { $ref: '#/components/requestBodies/Thing' },
    responses: { 200: { $ref: '#/components/responses/Thing' }, 204: { $ref: '#/components/responses/Done' } },
  });
  const { paths, components } = splitReadWrite(bundleOf({ paths: { '/things': { put } }, components: shared }));

  test('are split for the operation that uses them', () => {
    expect(bodiesOf(paths?.['/things']?.put)).toEqual({ sent: ref('ThingInput'), answered: ref('ThingOutput') });
  });

  test('stay shared if they hide nothing', () => {
    expect(paths?.['/things']?.put?.responses?.['204']).toEqual({ $ref: '#/components/responses/Done' });
    expect(components?.requestBodies).toEqual(shared.requestBodies);
    expect(components?.responses).toEqual(shared.responses);
  });
});

test("a webhook's body is what the server sends, its answer what the server takes", () => {
  const bundle = exchange(ref('Thing'), { Thing });
  const { '/things': item } = bundle.paths ?? {};
  const { webhooks } = splitReadWrite({ ...bundle, paths: {}, webhooks: { changed: item ?? {} } });
  expect(bodiesOf(webhooks?.changed?.put)).toEqual({ sent: ref('ThingOutput'), answered: ref('ThingInput') });
});

test('a schema that has the name of a variant already is refused', () => {
  const message = 'Schema ThingInput is made from Thing for a request; rename the one that exists.';
  expect(() => split(ref('Thing'), { Thing, ThingInput: name })).toThrow(new SpecError(message));
});

test('TypeScript has the property in answers and lacks it in requests', async () => {
  const types = await generateTypes(splitReadWrite(exchange({ type: 'array', items: ref('Thing') }, { Thing })));
  const use = `
    import type { operations } from './types.ts';
    type Sent = NonNullable<operations['things.update']['requestBody']>['content']['application/json'];
    type Answered = operations['things.update']['responses'][200]['content']['application/json'];
    export const sent: Sent = [{ name: 'a', secret: 'b' }];
    export const answered: Answered = [{ id: 'a', name: 'b' }];
    export const sentId: Sent = [{ name: 'a', secret: 'b', id: 'c' }];
    export const answeredSecret = (things: Answered) => things.map(({ secret }) => secret);
    export const withoutId: Answered = [{ name: 'a' }];`;
  expect(errorsIn({ 'types.ts': types, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:7 .*'id' does not exist/),
    expect.stringMatching(/^use\.ts:8 Property 'secret' does not exist/),
    expect.stringMatching(/^use\.ts:9 Property 'id' is missing/),
  ]);
});

import { expect, test } from 'vitest';
import { lintYaml } from './lint-yaml.ts';
import { requestEnumsClosed } from './request-enums-closed.ts';

const MESSAGE =
  'The enum of a request takes any other value too. Keep only the branch with `enum`, or give the reason in `x-open-enum`.';
const OPEN = 'anyOf: [{type: string, enum: [online]}, {type: string}]';

const parameter = (schema: string) =>
  lintYaml(
    requestEnumsClosed,
    `
paths:
  /agents:
    get:
      parameters:
        - in: query
          schema:
            ${schema}`,
  );

test.each([
  '{type: string, enum: [online]}',
  `{${OPEN}, x-open-enum: A site adds statuses of its own.}`,
  'anyOf: [{type: string, enum: [latest]}, {type: integer}]',
  'anyOf: [{type: string, enum: [me]}, {type: string, format: uuid}]',
  'anyOf: [{type: string, enum: [online]}, {type: string, enum: [away]}]',
])('%s is closed or has a reason', async (schema) => {
  expect(await parameter(schema)).toEqual([]);
});

test.each([
  OPEN,
  OPEN.replace('anyOf', 'oneOf'),
  'anyOf: [{type: string}, {enum: [online]}]',
  'anyOf: [{type: integer, enum: [1]}, {type: [integer, "null"]}]',
  'anyOf: [{type: string, enum: [online]}, {type: string, maxLength: 20}]',
  `{x-open-enum: " ", ${OPEN}}`,
])('%s is open', async (schema) => {
  expect(await parameter(schema)).toEqual([`openapi.yaml:7 ${MESSAGE}`]);
});

const bodyAndResponse = `
paths:
  /agents:
    get:
      responses: {'200': {content: {application/json: {schema: {$ref: schemas/Status.yaml}}}}}
    put:
      requestBody: {content: {application/json: {schema: {type: array, items: {$ref: schemas/Update.yaml}}}}}`;
const files = {
  'schemas/Update.yaml': 'properties: {status: {$ref: Status.yaml}, next: {$ref: Status.yaml}}',
  'schemas/Status.yaml': `description: A status.\n${OPEN}`,
};

test('a schema shared with a response is reported once, where a request refers to it', async () => {
  expect(await lintYaml(requestEnumsClosed, bodyAndResponse, files)).toEqual([`schemas/Status.yaml:2 ${MESSAGE}`]);
});

test('a branch may be a reference', async () => {
  const schemas = {
    'schemas/Status.yaml': 'anyOf:\n  - $ref: Known.yaml\n  - type: string',
    'schemas/Known.yaml': 'enum: [online]',
  };
  expect(await lintYaml(requestEnumsClosed, bodyAndResponse, { ...files, ...schemas })).toEqual([
    `schemas/Status.yaml:1 ${MESSAGE}`,
  ]);
});

test('a response alone may be open', async () => {
  const yaml = bodyAndResponse.split('\n    put:')[0] ?? '';
  expect(await lintYaml(requestEnumsClosed, yaml, files)).toEqual([]);
});

const event = `{post: {requestBody: {content: {application/json: {schema: {${OPEN}}}}}}}`;
test.each([`webhooks: {sent: ${event}}`, `paths: {/agents: {put: {callbacks: {sent: {'{$url}': ${event}}}}}}`])(
  'a body that the vendor sends may be open: %s',
  async (yaml) => {
    expect(await lintYaml(requestEnumsClosed, yaml)).toEqual([]);
  },
);

test('a schema that refers to itself is no endless loop', async () => {
  const schemas = { 'schemas/Status.yaml': `${OPEN}\nproperties: {previous: {$ref: Status.yaml}}` };
  expect(await lintYaml(requestEnumsClosed, bodyAndResponse, { ...files, ...schemas })).toHaveLength(1);
});

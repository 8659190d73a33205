import { expect, test } from 'vitest';
import { keyOrder } from './key-order.ts';
import { lintYaml } from './lint-yaml.ts';

test('keys in order are fine', async () => {
  const yaml = `
info: {title: Chat, version: '1', license: {}}
paths:
  /agents:
    summary: Agents
    parameters: [{name: id, in: path, required: true, description: An id., schema: {type: string}, example: a}]
    get: {operationId: agents.get, summary: Get, tags: [agents], responses: {}, x-source: []}
    put: {operationId: agents.put, requestBody: {required: true, content: {}}, responses: {}}`;
  expect(await lintYaml(keyOrder, yaml)).toEqual([]);
});

test.each([
  ['tags: []\ninfo: {}', 'openapi.yaml:2 `info` comes too late in this Root. Put it before `tags`.'],
  ['info: {version: "1", title: Chat}', 'openapi.yaml:1 `title` comes too late in this Info. Put it before `version`.'],
  [
    'paths:\n  /agents:\n    put: {}\n    get: {}',
    'openapi.yaml:4 `get` comes too late in this PathItem. Put it before `put`.',
  ],
  [
    'paths:\n  /agents:\n    get:\n      operationId: agents.get\n      x-source: []\n      tags: []\n      summary: Get',
    'openapi.yaml:6 `tags` comes too late in this Operation. Put it before `x-source`.',
  ],
  [
    'components:\n  parameters:\n    Id:\n      in: path\n      schema: {}\n      name: id',
    'openapi.yaml:6 `name` comes too late in this Parameter. Put it before `in`.',
  ],
  [
    'components:\n  responses:\n    Ok:\n      content: {}\n      description: Ok.',
    'openapi.yaml:5 `description` comes too late in this Response. Put it before `content`.',
  ],
  [
    'paths: {/a: {get: {responses: {"200": {content: {a/b: {examples: {}, schema: {}}}}}}}}',
    'openapi.yaml:1 `schema` comes too late in this MediaType. Put it before `examples`.',
  ],
])('%s is out of order', async (yaml, problem) => {
  expect(await lintYaml(keyOrder, yaml)).toEqual([problem]);
});

const schema = (keys: string) => `components:\n  schemas:\n    A: {type: string}\n    B:\n      ${keys}`;

test('a schema has description before anyOf', async () => {
  expect(await lintYaml(keyOrder, schema('anyOf: []\n      description: A.'))).toEqual([
    'openapi.yaml:6 `description` comes too late in this Schema. Put it before `anyOf`.',
  ]);
});

test('a key next to a reference comes after it', async () => {
  expect(await lintYaml(keyOrder, schema('description: A.\n      $ref: "#/components/schemas/A"'))).toEqual([
    'openapi.yaml:6 `$ref` comes too late in this Schema. Put it before `description`.',
  ]);
});

test('names of properties are in any order', async () => {
  expect(await lintYaml(keyOrder, schema('properties: {type: {type: string}, $ref: {}, description: {}}'))).toEqual([]);
});

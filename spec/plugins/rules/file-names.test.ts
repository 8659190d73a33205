import { expect, test } from 'vitest';
import { fileNames } from './file-names.ts';
import { lintYaml } from './lint-yaml.ts';

test.each([
  ['/livechat/agents/{id}', 'paths/livechat@agents@{id}.yaml'],
  ['/agents/{id}:ban', 'paths/agents@{id}~ban.yaml'],
])('the path item of %s is in %s', async (path, file) => {
  const files = { [file]: 'summary: A', 'paths/wrong.yaml': 'summary: A' };
  expect(await lintYaml(fileNames, `paths:\n  ${path}:\n    $ref: ${file}`, files)).toEqual([]);
  expect(await lintYaml(fileNames, `paths:\n  ${path}:\n    $ref: paths/wrong.yaml`, files)).toEqual([
    `openapi.yaml:3 The file \`paths/wrong.yaml\` is misnamed. Rename it to \`${file}\`, after its path.`,
  ]);
});

const place = (kind: string, ref: string) =>
  ({
    schemas: `components:\n  schemas:\n    A:\n      $ref: ${ref}`,
    parameters: `components:\n  parameters:\n    A:\n      $ref: ${ref}`,
    responses: `components:\n  responses:\n    A:\n      $ref: ${ref}`,
  })[kind] ?? '';

test.each([
  ['schemas', 'schemas/AgentStatus.yaml'],
  ['schemas', '../shared/schemas/Agent2.yaml'],
  ['parameters', 'parameters/AgentId.yaml'],
  ['responses', 'responses/NotFound.yaml'],
])('in %s, %s is fine', async (kind, file) => {
  expect(await lintYaml(fileNames, place(kind, file), { [file]: 'description: A.', [file.slice(3)]: 'a: 1' })).toEqual(
    [],
  );
});

test.each([
  ['schemas', 'schemas/agentStatus.yaml'],
  ['schemas', 'schemas/Agent-Status.yaml'],
  ['schemas', 'schemas/Agent.yml'],
  ['schemas', 'parameters/Agent.yaml'],
  ['parameters', 'schemas/AgentId.yaml'],
  ['responses', 'NotFound.yaml'],
])('in %s, %s is misnamed', async (kind, file) => {
  expect(await lintYaml(fileNames, place(kind, file), { [file]: 'description: A.' })).toEqual([
    `openapi.yaml:4 The file \`${file}\` is misnamed. Move it to \`${kind}/<PascalCase>.yaml\`.`,
  ]);
});

test('a schema refers to its neighbour', async () => {
  const files = {
    'schemas/A.yaml': 'items:\n  $ref: B.yaml\nnot:\n  $ref: b.yaml',
    'schemas/B.yaml': 'a: 1',
    'schemas/b.yaml': 'a: 1',
  };
  expect(await lintYaml(fileNames, place('schemas', 'schemas/A.yaml'), files)).toEqual([
    'schemas/A.yaml:4 The file `schemas/b.yaml` is misnamed. Move it to `schemas/<PascalCase>.yaml`.',
  ]);
});

test('a reference inside the document has no file', async () => {
  expect(await lintYaml(fileNames, `${place('schemas', '"#/components/schemas/b"')}\n    b: {}`)).toEqual([]);
});

const exampleOf = (part: 'request' | '200', file: string) => {
  const content = `content: {application/json: {examples: {sample: {$ref: ${file}}}}}`;
  return `
paths:
  /agents:
    put:
      operationId: agents.update
      ${part === 'request' ? `requestBody: {${content}}` : `responses: {'200': {${content}}}`}`;
};

test.each([
  ['request', 'examples/agents.update.request.yaml'],
  ['200', 'examples/agents.update.200.yaml'],
  ['200', 'examples/agents.update.200.customAway.yaml'],
  ['200', 'examples/shared/anything.yaml'],
] as const)('an example of the %s in %s is fine', async (part, file) => {
  expect(await lintYaml(fileNames, exampleOf(part, file), { [file]: 'value: 1' })).toEqual([]);
});

test.each([
  ['request', 'examples/agents.update.200.yaml'],
  ['200', 'examples/agents.update.201.yaml'],
  ['200', 'examples/agents.get.200.yaml'],
  ['200', 'examples/agents.update.200.custom-away.yaml'],
  ['200', 'examples/agents.update.200.json'],
  ['200', 'agents.update.200.yaml'],
] as const)('an example of the %s in %s is misnamed', async (part, file) => {
  const stem = `examples/agents.update.${part}`;
  expect(await lintYaml(fileNames, exampleOf(part, file), { [file]: 'value: 1' })).toEqual([
    `openapi.yaml:5 The file \`${file}\` is misnamed. Rename it to \`${stem}.yaml\` or \`${stem}.<camelCaseName>.yaml\`.`,
  ]);
});

test('an example of an operation without operationId is left to operation-id-pattern', async () => {
  const yaml = exampleOf('200', 'examples/a.yaml').replace('operationId', 'summary');
  expect(await lintYaml(fileNames, yaml, { 'examples/a.yaml': 'value: 1' })).toEqual([]);
});

test('an example of a shared response is in a folder named shared', async () => {
  const yaml = 'paths: {/agents: {put: {operationId: agents.update, responses: {"400": {$ref: responses/Bad.yaml}}}}}';
  const bad = (file: string) => `content:\n  application/json:\n    examples:\n      sample:\n        $ref: ../${file}`;
  const lintBad = (file: string) => lintYaml(fileNames, yaml, { 'responses/Bad.yaml': bad(file), [file]: 'value: 1' });
  expect(await lintBad('shared/examples/bad.yaml')).toEqual([]);
  expect(await lintBad('examples/agents.update.400.yaml')).toEqual([
    'responses/Bad.yaml:5 The example `examples/agents.update.400.yaml` belongs to no single operation. Move it to a folder `shared`.',
  ]);
});

test('a reference is reported once, although another rule makes Redocly walk it twice', async () => {
  const rule = () => [fileNames({}), { Operation: { Schema() {} } }].flat();
  const response = "responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}";
  const yaml = `
paths: {/agents: {get: {${response}}, put: {${response}}}}
components: {schemas: {A: {items: {$ref: b.yaml}}}}`;
  expect(await lintYaml(rule, yaml, { 'b.yaml': 'type: string' })).toHaveLength(1);
});

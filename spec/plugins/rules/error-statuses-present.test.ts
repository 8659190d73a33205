import { expect, test } from 'vitest';
import { errorStatusesPresent } from './error-statuses-present.ts';
import { lintYaml } from './lint-yaml.ts';

const api = (pathItem: string) => `
x-error-statuses: {every: ['401'], withInput: ['400'], withPathParameter: ['404']}
paths:
  /agents/{id}:
${pathItem}`;

const files = { 'path.yaml': 'in: path', 'query.yaml': 'in: query' };
const missing = (line: number, status: string, group: string) =>
  `openapi.yaml:${line} The operation has no response for ${status}. Add it, because \`x-error-statuses\` lists it in \`${group}\`.`;

test('an operation with all responses is fine', async () => {
  const yaml = api("    get: {parameters: [{in: path}], responses: {'400': {}, '401': {}, '404': {}}}");
  expect(await lintYaml(errorStatusesPresent, yaml)).toEqual([]);
});

test('an operation without input needs only the statuses of every operation', async () => {
  const yaml = api("    get:\n      responses:\n        '200': {}");
  expect(await lintYaml(errorStatusesPresent, yaml)).toEqual([missing(5, '401', 'every')]);
});

test.each(['parameters: [{$ref: query.yaml}]', 'requestBody: {}'])('%s is input', async (input) => {
  const yaml = api(`    get:\n      ${input}\n      responses: {'401': {}}`);
  expect(await lintYaml(errorStatusesPresent, yaml, files)).toEqual([missing(6, '400', 'withInput')]);
});

test('the parameters of the path item count, and are found from its file', async () => {
  const pathItem = "parameters: [{$ref: ../path.yaml}]\nget:\n  responses: {'401': {}, '400': {}}";
  const yaml = api('    $ref: paths/agents.yaml');
  expect(await lintYaml(errorStatusesPresent, yaml, { ...files, 'paths/agents.yaml': pathItem })).toEqual([
    missing(3, '404', 'withPathParameter').replace('openapi.yaml', 'paths/agents.yaml'),
  ]);
});

test('the operation of a callback is left alone', async () => {
  const yaml = api("    get: {responses: {'401': {}}, callbacks: {sent: {'{$url}': {post: {responses: {}}}}}}");
  expect(await lintYaml(errorStatusesPresent, yaml)).toEqual([]);
});

test.each([
  'paths: {}',
  'x-error-statuses: {every: [], withInput: []}',
  'x-error-statuses: {every: [401], withInput: [], withPathParameter: []}',
])('%s has no usable list of statuses', async (yaml) => {
  expect(await lintYaml(errorStatusesPresent, yaml)).toEqual([
    'openapi.yaml:1 The root needs `x-error-statuses` with `every`, `withInput` and `withPathParameter`. Make each a list of statuses in quotes.',
  ]);
});

import { expect, test } from 'vitest';
import { bodyHasExample } from './body-has-example.ts';
import { lintYaml } from './lint-yaml.ts';

const request = (body: string) => `
paths:
  /agents:
    put:
      requestBody:
        content:
          application/json: ${body}`;

const response = (body: string) => `
paths:
  /agents:
    put:
      responses:
        '200':
          content:
            application/json: ${body}`;

const MISSING = 'The body has no example. Add one under `examples` with a name, such as `sample`.';
const UNNAMED = 'The body has an unnamed `example`. Move it under `examples` and give it a name, such as `sample`.';

test.each([
  '{schema: {type: string}, examples: {sample: {value: a}}}',
  '{schema: {type: string}, examples: {sample: {$ref: "#/components/examples/a"}}}',
  '{}',
])('%s is fine', async (body) => {
  expect(await lintYaml(bodyHasExample, request(body))).toEqual([]);
  expect(await lintYaml(bodyHasExample, response(body))).toEqual([]);
});

test.each([
  ['{schema: {type: string}}', MISSING],
  ['{schema: {type: string}, examples: {}}', MISSING],
  ['{schema: {type: string}, example: a}', UNNAMED],
  ['{schema: {type: string}, example: a, examples: {sample: {value: a}}}', UNNAMED],
])('%s is refused', async (body, message) => {
  expect(await lintYaml(bodyHasExample, request(body))).toEqual([`openapi.yaml:6 ${message}`]);
  expect(await lintYaml(bodyHasExample, response(body))).toEqual([`openapi.yaml:7 ${message}`]);
});

test('a shared response is reported once, in its own file', async () => {
  const yaml = `paths: {/agents: {put: {responses: {'400': {$ref: bad.yaml}, '404': {$ref: bad.yaml}}}}}`;
  const bad = 'content:\n  application/json:\n    schema: {type: string}';
  expect(await lintYaml(bodyHasExample, yaml, { 'bad.yaml': bad })).toEqual([`bad.yaml:2 ${MISSING}`]);
});

test('the content of a parameter needs no example', async () => {
  const yaml = 'paths: {/agents: {parameters: [{content: {application/json: {schema: {type: string}}}}]}}';
  expect(await lintYaml(bodyHasExample, yaml)).toEqual([]);
});

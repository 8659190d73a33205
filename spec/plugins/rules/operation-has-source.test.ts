import { expect, test } from 'vitest';
import { lintYaml } from './lint-yaml.ts';
import { operationHasSource } from './operation-has-source.ts';

const lintOperation = (rest: string) =>
  lintYaml(
    operationHasSource,
    `
paths:
  /agents:
    get:
      operationId: agents.list
${rest}`,
  );

const NOT_A_LIST =
  'openapi.yaml:5 `x-source` is not a list with an entry. List the `document` and `heading` of each source.';
const NOT_A_SOURCE = 'A source is not `document` and `heading`. Give it exactly these two keys, each with a text.';

test('sources with document and heading are fine', async () => {
  expect(await lintOperation('      x-source: [{document: a.txt, heading: A}, {document: b.txt, heading: B}]')).toEqual(
    [],
  );
});

test('a missing source is reported on the method', async () => {
  expect(await lintOperation('')).toEqual([
    'openapi.yaml:3 The operation has no `x-source`. List the `document` and `heading` that it is transcribed from.',
  ]);
});

test.each(['[]', '{document: a.txt, heading: A}', 'a.txt'])('%s is not a list with an entry', async (sources) => {
  expect(await lintOperation(`      x-source: ${sources}`)).toEqual([NOT_A_LIST]);
});

test.each([
  '{document: a.txt}',
  '{document: a.txt, heading: ""}',
  '{document: a.txt, heading: 1}',
  '{document: a.txt, heading: A, page: 1}',
  'a.txt',
])('%s is not a source', async (source) => {
  expect(await lintOperation(`      x-source:\n        - {document: a.txt, heading: A}\n        - ${source}`)).toEqual([
    `openapi.yaml:7 ${NOT_A_SOURCE}`,
  ]);
});

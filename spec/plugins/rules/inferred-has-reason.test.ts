import { expect, test } from 'vitest';
import { inferredHasReason } from './inferred-has-reason.ts';
import { lintYaml } from './lint-yaml.ts';

test.each([
  'x-rate-limit: {x-inferred: true, x-inferred-reason: Another page says so.}',
  'components: {schemas: {A: {properties: {x-inferred: {type: string}}, default: {x-inferred: 1}}}}',
])('%s is fine', async (yaml) => {
  expect(await lintYaml(inferredHasReason, yaml)).toEqual([]);
});

const NOT_A_SENTENCE = 'The reason is not a sentence. Say what is inferred from what, with a full stop.';
test.each([
  [
    'x-inferred-reason: A reason.',
    5,
    'The reason stands without `x-inferred`. Add `x-inferred: true`, or drop the reason.',
  ],
  ['x-inferred: false', 5, '`x-inferred` is not `true`. Drop it where the documents say the thing.'],
  ['x-inferred: "yes"', 5, '`x-inferred` is not `true`. Drop it where the documents say the thing.'],
  ['x-inferred: true', 5, '`x-inferred` has no reason. Say in `x-inferred-reason` what it is inferred from.'],
  ['x-inferred: true\n      x-inferred-reason: No full stop', 6, NOT_A_SENTENCE],
  ['x-inferred: true\n      x-inferred-reason: ""', 6, NOT_A_SENTENCE],
  ['x-inferred: true\n      x-inferred-reason: "."', 6, NOT_A_SENTENCE],
])('%s is refused', async (keys, line, message) => {
  const yaml = `components:\n  schemas:\n    A:\n      type: string\n      ${keys}`;
  expect(await lintYaml(inferredHasReason, yaml)).toEqual([`openapi.yaml:${line} ${message}`]);
});

test('an inferred extension and an inferred reference need a reason too', async () => {
  const yaml = `
x-error-fields:
  x-inferred: true
components:
  schemas:
    A: {type: string}
    B:
      $ref: '#/components/schemas/A'
      x-inferred: true`;
  expect((await lintYaml(inferredHasReason, yaml)).map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'openapi.yaml:2',
    'openapi.yaml:8',
  ]);
});

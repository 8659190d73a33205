import { expect, test } from 'vitest';
import { extensionsIn, knownExtension } from './known-extension.ts';
import { lintYaml } from './lint-yaml.ts';

const unknown = (line: number, name: string) =>
  `openapi.yaml:${line} The extension \`${name}\` is unknown. Correct its name, or describe it in EXTENSIONS.md.`;

test('extensions of EXTENSIONS.md are fine', async () => {
  const yaml = `
x-rate-limit: {requests: 1, seconds: 1, per: ip, x-inferred: true, x-inferred-reason: A reason.}
tags: [{name: a, x-displayName: A}]
paths: {/a: {get: {x-source: []}}}`;
  expect(await lintYaml(knownExtension, yaml)).toEqual([]);
});

test.each([
  ['info: {}\nx-rate-limits: {}', 2, 'x-rate-limits'],
  ['x-rate-limit:\n  x-inferrred: true', 2, 'x-inferrred'],
  ['paths:\n  /a:\n    get:\n      x-sources: []', 4, 'x-sources'],
  ['components:\n  schemas:\n    A:\n      x-nullable: true', 4, 'x-nullable'],
  ['components:\n  schemas:\n    A:\n      $ref: "#/components/schemas/B"\n      x-extra: 1\n    B: {}', 5, 'x-extra'],
])('%s has an unknown extension', async (yaml, line, name) => {
  expect(await lintYaml(knownExtension, yaml)).toEqual([unknown(line, name)]);
});

test('a name that the vendor chose is no extension', async () => {
  const yaml = `
paths: {/a: {get: {responses: {'200': {headers: {x-request-id: {schema: {type: string}}}}}}}}
components:
  schemas: {A: {properties: {x-a: {}}, default: {x-a: 1}, enum: [{x-a: 1}], examples: [{x-a: 1}]}}
  examples: {a: {value: {x-a: 1}}}`;
  expect(await lintYaml(knownExtension, yaml)).toEqual([]);
});

test('an extension is known by a heading, not by a mention', () => {
  const markdown = '# `x-title`\n\n## `x-a`\n\nAbout `x-b`.\n\n### `x-c` and more\n\n## x-d\n';
  expect([...extensionsIn(markdown)]).toEqual(['x-a', 'x-c']);
});

import { expect, test } from 'vitest';
import { bundleOf, json, operationOf, ref } from '../testing/bundles.ts';
import { errorsIn } from '../testing/typescript.ts';
import { generateTypes } from './generate-types.ts';

const put = operationOf('things.update', { requestBody: { content: json(ref('Thing')) } });
const Thing = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, color: { default: 'red', type: 'string' } },
};
const bundle = bundleOf({ paths: { '/things': { put } }, components: { schemas: { Thing, Any: { type: 'object' } } } });

test('a property with a default may be left out of a request', async () => {
  const use = `
    import type { components } from './types.ts';
    export const things: components['schemas']['Thing'][] = [{ name: 'a' }, { name: 'a', color: 'b' }];
    export const nameless: components['schemas']['Thing'] = { color: 'b' };`;
  expect(errorsIn({ 'types.ts': await generateTypes(bundle), 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:4 Property 'name' is missing/),
  ]);
});

test('an object of which nothing is known takes anything', async () => {
  const use = `
    import type { components } from './types.ts';
    export const any: components['schemas']['Any'] = { a: 1, b: [] };`;
  expect(errorsIn({ 'types.ts': await generateTypes(bundle), 'use.ts': use })).toEqual([]);
});

test('the bundle stays as it was', async () => {
  const before = structuredClone(bundle);
  await generateTypes(bundle);
  expect(bundle).toEqual(before);
});

test('a file and any JSON have types of the runtime, which are imported if they are used', async () => {
  const json = { type: ['object', 'array', 'string', 'number', 'boolean', 'null'] };
  const schemas = {
    Upload: { type: 'object', properties: { file: { type: 'string', format: 'binary' }, content: json } },
  };
  const text = await generateTypes(bundleOf({ components: { schemas } }));
  expect(text).toContain("import type { FilePart, JsonValue } from '@colloquy/core';");
  expect(text).toMatch(/file\?: FilePart;/);
  expect(text).toMatch(/content\?: JsonValue;/);
  expect(await generateTypes(bundle)).not.toContain('import');
});

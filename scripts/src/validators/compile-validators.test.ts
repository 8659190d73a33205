import { join } from 'node:path';
import type { Validators } from '@colloquy/core';
import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf, json, operationOf, ref } from '../testing/bundles.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { compileValidators } from './compile-validators.ts';

const thing = { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uuid' } } };
const bundle = bundleOf({
  components: { schemas: { Thing: thing, Things: { type: 'array', items: ref('Thing') } } },
  paths: {
    '/things': {
      post: operationOf('things.create', {
        parameters: [
          { name: 'tag[]', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } },
        ],
        requestBody: { content: json(ref('Thing')) },
        responses: {
          201: { description: 'It.', content: json(ref('Things')) },
          '4XX': { description: 'No.', content: json({ type: 'string' }) },
          204: { description: 'Nothing.' },
        },
      }),
    },
    '/files': {
      post: operationOf('files.send', {
        requestBody: { content: { 'multipart/form-data': { schema: thing } } },
      }),
    },
  },
});

async function compiled(): Promise<Validators> {
  const source = await compileValidators(bundle, buildManifest('chat', bundle));
  const text = source.replace(/^import type .*$/m, '').replace(': Validators', '');
  return (await import(join(await temporaryFolder({ 'validators.mjs': text }), 'validators.mjs'))).validators;
}

test('query, body and answers of an operation are checked by what is compiled, without Ajv', async () => {
  const { 'things.create': checks } = await compiled();
  const id = '2bcb61da-fc7d-67d8-43a5-5eb453b63231';
  expect(checks?.body?.({ id })).toBe(true);
  expect(checks?.body?.({ id: 'no uuid' })).toBe(false);
  expect(checks?.body?.errors?.[0]).toMatchObject({ instancePath: '/id', keyword: 'format' });
  expect(checks?.query?.({ 'tag[]': ['a'] })).toBe(true);
  expect(checks?.query?.({})).toBe(false);
  expect(checks?.query?.({ 'tag[]': [], other: 1 })).toBe(false);
  expect(checks?.answers[201]?.([{ id }])).toBe(true);
  expect(checks?.answers[201]?.([{}])).toBe(false);
  expect(Object.keys(checks?.answers ?? {})).toEqual(['201', '4XX']);
});

test('files are not checked', async () => {
  expect((await compiled())['files.send']?.body).toBeUndefined();
});

import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { emitModels } from './emit-models.ts';

test('every schema and every query has a name', () => {
  expect(emitModels(campaigns, buildManifest('campaign-api', campaigns))).toBe(`\
import type { components, operations } from './types.ts';

/** An invitation. *\\/ */
export type Campaign = components['schemas']['Campaign'];

export type Campaign2 = components['schemas']['Campaign-2'];

/** Query parameters of \`campaigns.list\`. */
export type CampaignsListQuery = NonNullable<operations['campaigns.list']['parameters']['query']>;

/** Query parameters of \`campaigns.create\`. */
export type CampaignsCreateQuery = NonNullable<operations['campaigns.create']['parameters']['query']>;`);
});

test('a schema that an include changes has a second type', () => {
  const schemas = { Thing: { type: 'object', properties: { part: { type: 'string', 'x-include': 'part' } } } };
  const bundle = bundleOf({ paths: {}, components: { schemas } });
  expect(emitModels(bundle, buildManifest('chat', bundle))).toBe(`\
import type { Included } from '@colloquy/core';

import type { components } from './types.ts';

export type Thing = components['schemas']['Thing'];

/** Thing with what the call includes. */
export type ThingWith<Include extends string = never> = Included<Thing, { part: 'part' }, Include>;`);
});

test('only what is used is imported', () => {
  const schemas = { Thing: {} };
  const bundle = bundleOf({ paths: {}, components: { schemas } });
  expect(emitModels(bundle, buildManifest('chat', bundle)).split('\n')[0]).toBe(
    "import type { components } from './types.ts';",
  );
  const bare = bundleOf({ paths: {} });
  expect(emitModels(bare, buildManifest('chat', bare))).toBe('export {};');
});

test('two things of one name are refused', () => {
  const schemas = { 'Thing-2': {}, Thing2: {} };
  const bundle = bundleOf({ paths: {}, components: { schemas } });
  expect(() => emitModels(bundle, buildManifest('chat', bundle))).toThrow(
    expect.objectContaining({
      name: 'SpecError',
      message: 'Two types would be called Thing2. Rename the schema of that name.',
    }),
  );
});

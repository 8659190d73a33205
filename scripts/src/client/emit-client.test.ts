import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf, operationOf } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { emitClient } from './emit-client.ts';

const source = emitClient(campaigns, buildManifest('campaign-api', campaigns));

test('the class has its resources, and attaches every operation', () => {
  expect(source.slice(source.indexOf('/**\n * Client of'))).toBe(`/**
 * Client of the Campaign API.
 *
 * Runs campaigns. *\\/ is no end of it.
 */
export class CampaignClient extends Connection<paths> {
  declare readonly campaigns: CampaignsResource;

  constructor(options: Options) {
    super(surface, options);
    attach(this, [
      operations.campaignsList,
      operations.campaignsCreate,
      operations.campaignsDelete,
      operations.campaignsChatButtonUpdate,
    ]);
  }
}`);
});

test('a resource is described by its tag and has its methods and resources', () => {
  expect(source).toContain('/** What visitors are invited to. */\nexport interface CampaignsResource {');
  expect(source).toContain('\n  delete(id: string, options?: CallOptions): Call<undefined>;\n');
  expect(source).toContain(
    '\n  readonly chatButton: CampaignsChatButtonResource;\n}\n\nexport interface CampaignsChatButtonResource {\n',
  );
});

test('a method without a name for its body is written with the type of the operation', () => {
  expect(source).toContain("body: NonNullable<types['campaigns.chatButton.update']['requestBody']>");
  expect(source).toContain("import type { operations as types, paths } from './types.ts';");
});

test('only what is used is imported', () => {
  const bundle = bundleOf({ paths: { '/things': { get: operationOf('things.touch') } } });
  const text = emitClient(bundle, buildManifest('chat', bundle));
  expect(text).not.toContain('models.ts');
  expect(text).toContain("import type { paths } from './types.ts';");
});

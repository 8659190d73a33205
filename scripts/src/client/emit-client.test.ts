import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { bundleOf, operationOf } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { emitClient } from './emit-client.ts';

const source = emitClient(campaigns, buildManifest('campaign-api', campaigns));

test('the class has its resources, and is given every operation', () => {
  expect(source.slice(source.indexOf('/**\n * Client of'))).toBe(`/**
 * Client of the Campaign API.
 *
 * Runs campaigns. *\\/ is no end of it.
 */
export class CampaignClient extends Client<paths> {
  declare readonly campaigns: CampaignsResource;

  constructor(options: Options) {
    super(surface, options);
    attach(this, table);
  }
}

const table = \`
# campaigns /campaigns
list GET query
create POST body,query
delete DELETE - /{id}
# campaigns.chatButton /campaigns/{id}/buttons/{button-no}
update PUT body
\`;`);
});

test('a resource is described by its tag and has its methods and resources', () => {
  expect(source).toContain('/** What visitors are invited to. */\nexport interface CampaignsResource {');
  expect(source).toContain(`
  readonly delete: {
    (id: string, options?: CallOptions): Call<undefined>;
    safe(id: string, options?: CallOptions): Safe<Succeeded<204, undefined>>;
  };
`);
  expect(source).toContain(
    '\n  readonly chatButton: CampaignsChatButtonResource;\n}\n\nexport interface CampaignsChatButtonResource {\n',
  );
});

test('a method without a name for its body is written with the type of the operation', () => {
  expect(source).toContain("body: NonNullable<operations['campaigns.chatButton.update']['requestBody']>");
  expect(source).toContain("import type { operations, paths } from './types.ts';");
});

test('what the table has no room for is beside it', () => {
  const upload = operationOf('things.upload', { requestBody: { content: { 'multipart/form-data': {} } } });
  const bundle = bundleOf({ paths: { '/things': { post: upload } } });
  const text = emitClient(bundle, buildManifest('chat', bundle));
  expect(text).toContain('attach(this, table, particulars);');
  expect(text).toContain("\nconst particulars = {\n  'things.upload': { encode: multipart },\n};");
});

test('only what is used is imported, whatever the comments talk of', () => {
  const description = "It models.\nNot operations['a'].";
  const bundle = bundleOf({ paths: { '/things': { get: operationOf('things.touch', { description }) } } });
  const text = emitClient(bundle, buildManifest('chat', bundle));
  expect(text).not.toContain('models.ts');
  expect(text).toContain("import type { paths } from './types.ts';");
});

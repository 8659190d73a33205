import { expect, test } from 'vitest';
import { bundleOf, json, operationOf, ref } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { errorsIn } from '../testing/typescript.ts';
import { generateClient } from './generate-client.ts';

const files = await generateClient('campaign-api', campaigns);

test('a client has types, functions, a class, validators and a sample of each operation', () => {
  expect(Object.keys(files)).toEqual([
    'types.ts',
    'models.ts',
    'connect.ts',
    'operations.ts',
    'client.ts',
    'validators.ts',
    'samples/campaigns.list.ts',
    'samples/campaigns.create.ts',
    'samples/campaigns.delete.ts',
    'samples/campaigns.chatButton.update.ts',
  ]);
});

test('each file says where it is from and ends with one line end', () => {
  const header =
    '// Generated from spec/campaign-api by scripts/src/generate-client.ts. Change the spec and run: npm run build\n\n';
  for (const text of Object.values(files)) {
    expect(text.slice(0, header.length)).toBe(header);
    expect(text).toMatch(/[^\n]\n$/);
  }
});

test('TypeScript has nothing against the files, samples included', () => {
  expect(errorsIn(files)).toEqual([]);
});

test.each([
  ['no schemas', bundleOf({ paths: { '/a': { get: operationOf('things.get') } } })],
  [
    'no credentials',
    bundleOf({
      security: [],
      components: { securitySchemes: {} },
      paths: { '/a': { get: operationOf('things.get') } },
    }),
  ],
  [
    'credentials for a site',
    bundleOf({
      components: { securitySchemes: { token: { type: 'http', scheme: 'basic', 'x-site-parameter': 'siteId' } } },
      paths: { '/a': { get: operationOf('things.get') } },
    }),
  ],
  [
    'names that the runtime has too',
    bundleOf({
      paths: {
        '/operation': { get: operationOf('operation.multipart') },
        '/models/{multipart}': {
          parameters: [{ name: 'multipart', in: 'path', required: true, example: 'a' }],
          get: operationOf('models.attach', { description: 'Not for models. It says PagedCall.' }),
        },
      },
    }),
  ],
  [
    'files and lists',
    bundleOf({
      paths: {
        '/a': {
          put: operationOf('things.upload', {
            parameters: [{ name: 'tag', in: 'query', explode: false, schema: { type: 'array', items: {} } }],
            requestBody: { content: { 'multipart/form-data': { schema: { type: 'object' } } } },
          }),
        },
      },
    }),
  ],
  [
    'texts that end comments',
    bundleOf({
      info: { title: '*/', version: '1' },
      paths: { "/a'*/": { get: operationOf('a.get', { summary: '*/' }) } },
    }),
  ],
])('TypeScript has nothing against a client with %s', async (_, bundle) => {
  expect(errorsIn(await generateClient('campaign-api', bundle))).toEqual([]);
});

test('calls are checked', () => {
  const use = `
    import { CampaignClient } from './client.ts';
    import { connect } from './connect.ts';
    import { campaignsDelete } from './operations.ts';
    const client = new CampaignClient({ auth: { username: 'a', password: 'b' } });
    const campaign = await client.campaigns.create({ name: 'a', secret: 'b' }, { notify: true });
    const result: undefined = await campaignsDelete(connect({ auth: { token: 'a' } }), campaign.id);
    const { response } = await client.campaigns.chatButton.update('c', 7, { text: 'd' }, { timeout: 5 }).withResponse();
    console.log(result, response.status);
    campaign.secret;
    client.campaigns.create({ id: 'a', name: 'b', secret: 'c' }, { notify: true });
    client.campaigns.create({ name: 'a', secret: 'b' });
    client.campaigns.list({ page: 'first' });
    client.campaigns.chatButton.update('c', 'd', {});`;
  expect(errorsIn({ ...files, 'use.ts': use })).toEqual([
    expect.stringMatching(/^use\.ts:10 Property 'secret' does not exist/),
    expect.stringMatching(/^use\.ts:11 .*'id' does not exist/),
    expect.stringMatching(/^use\.ts:12 Expected 2-3 arguments, but got 1/),
    expect.stringMatching(/^use\.ts:13 Type 'string' is not assignable to type 'number'/),
    expect.stringMatching(/^use\.ts:14 Argument of type 'string' is not assignable to parameter of type 'number'/),
  ]);
});

test('the same bundle gives the same files, and stays as it was', async () => {
  const before = structuredClone(campaigns);
  expect(await generateClient('campaign-api', campaigns)).toEqual(files);
  expect(campaigns).toEqual(before);
});

test('a schema that hides nothing keeps its name in requests and answers', async () => {
  const put = operationOf('things.update', {
    requestBody: { required: true, content: json(ref('Thing')) },
    responses: { 200: { description: 'It.', content: json(ref('Thing')) } },
  });
  const schemas = { Thing: { type: 'object', properties: { name: { type: 'string' } } } };
  const plain = await generateClient('chat', bundleOf({ paths: { '/a': { put } }, components: { schemas } }));
  expect(plain['client.ts']).toContain('    (body: models.Thing, options?: CallOptions): Call<models.Thing>;\n');
});

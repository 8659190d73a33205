import { expect, test } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { curlSample } from '../samples/curl.ts';
import { typescriptSample } from '../samples/typescript.ts';
import { methods } from '../spec/openapi.ts';
import { bundleOf } from '../testing/bundles.ts';
import { campaigns } from '../testing/campaigns.ts';
import { docsBundle } from './docs-bundle.ts';

const manifest = buildManifest('campaign-api', campaigns);
const entry = { id: 'page-from', says: [], decision: 'From 1.', reason: 'So it is.' };

test('every operation has both samples, and nothing else changes', () => {
  const { paths } = docsBundle(campaigns, manifest, []);
  const operations = Object.values(paths ?? {}).flatMap((item) => methods.flatMap((method) => item[method] ?? []));
  expect(operations.map((operation) => operation['x-codeSamples'])).toEqual(
    manifest.operations.map((operation) => [
      { lang: 'typescript', label: 'TypeScript', source: typescriptSample(manifest, operation) },
      { lang: 'curl', label: 'curl', source: curlSample(manifest, operation) },
    ]),
  );
  for (const operation of operations) delete operation['x-codeSamples'];
  expect(paths).toEqual(campaigns.paths);
});

test('the bundle that was given stays as it was', () => {
  const before = structuredClone(campaigns);
  docsBundle(campaigns, manifest, [entry]);
  expect(campaigns).toEqual(before);
});

test('what is unclear follows the description', () => {
  const section = '## Where the documentation is unclear\n\n**Page from**\n\n\nFrom 1. So it is.';
  const { description } = docsBundle(campaigns, manifest, [entry]).info;
  expect(description).toBe(`Runs campaigns. */ is no end of it.\n\n${section}`);
  expect(docsBundle(campaigns, manifest, []).info.description).toBe('Runs campaigns. */ is no end of it.');
  const bare = bundleOf({ paths: {} });
  expect(docsBundle(bare, buildManifest('chat', bare), [entry]).info.description).toBe(section);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Discrepancy } from './docs/discrepancy-section.ts';
import { docsBundle } from './docs/docs-bundle.ts';
import { type Files, toJson, writeFolder } from './files.ts';
import { buildManifest } from './manifest/build-manifest.ts';
import { forSurface, run } from './run.ts';
import { bundle } from './spec/bundle.ts';
import { summary } from './spec/summary.ts';
import { readSurfaces, specFolder } from './spec/surfaces.ts';

await run(async () => {
  const source = await readSurfaces();
  const files: Files = {};
  const summaries: unknown[] = [];
  for (const { surface, root } of source.surfaces) {
    const { referenced, dereferenced } = await bundle(source, root);
    const manifest = await forSurface(surface, () => buildManifest(surface, referenced));
    files[`${surface}.openapi.json`] = toJson(referenced);
    files[`${surface}.dereferenced.json`] = toJson(dereferenced);
    files[`${surface}.manifest.json`] = toJson(manifest);
    files[`${surface}.docs.json`] = toJson(docsBundle(referenced, manifest, await discrepanciesOf(surface)));
    summaries.push(summary(manifest));
  }
  files['surfaces.json'] = toJson(summaries);
  await writeFolder(join(source.folder, 'dist'), files);
});

async function discrepanciesOf(surface: string): Promise<Discrepancy[]> {
  return parse(await readFile(join(specFolder, surface, 'discrepancies.yaml'), 'utf8'));
}

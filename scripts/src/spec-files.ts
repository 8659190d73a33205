import { docsBundle } from './docs/docs-bundle.ts';
import { readDiscrepancies } from './docs/read-discrepancies.ts';
import { type Files, toJson } from './files.ts';
import { buildManifest } from './manifest/build-manifest.ts';
import { forSurface } from './run.ts';
import { bundle } from './spec/bundle.ts';
import { bundleAsync } from './spec/bundle-async.ts';
import { summary } from './spec/summary.ts';
import type { SpecSource } from './spec/surfaces.ts';

/** All that is made from the specs alone. Clients are made from it in turn. */
export async function specFiles(source: SpecSource): Promise<Files> {
  const files: Files = {};
  const summaries: unknown[] = [];
  for (const { surface, root, asyncRoot } of source.surfaces) {
    const { referenced, dereferenced } = await bundle(source, root);
    const manifest = await forSurface(surface, () => buildManifest(surface, referenced), source.folder);
    const discrepancies = await readDiscrepancies(source.folder, surface);
    files[`${surface}.openapi.json`] = toJson(referenced);
    files[`${surface}.dereferenced.json`] = toJson(dereferenced);
    files[`${surface}.manifest.json`] = toJson(manifest);
    files[`${surface}.docs.json`] = toJson(docsBundle(referenced, manifest, discrepancies));
    const realtime = asyncRoot ? await bundleAsync(source, asyncRoot) : undefined;
    if (realtime) files[`${surface}.asyncapi.json`] = toJson(realtime);
    summaries.push(summary(manifest, referenced, realtime));
  }
  return { ...files, 'surfaces.json': toJson(summaries) };
}

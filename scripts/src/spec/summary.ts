import type { Manifest } from '../manifest/manifest.ts';
import { curlSample } from '../samples/curl.ts';

/** What a list of surfaces shows of each, so that nobody has to read whole manifests for it. */
export function summary(manifest: Manifest) {
  const { surface, title, version, basePath, errorFields, operations } = manifest;
  const first = operations.find(({ method }) => method === 'GET') ?? operations[0];
  return {
    surface,
    title,
    version,
    basePath,
    errorFields,
    operations: operations.length,
    /** A curl command to try; `http://origin.invalid` stands where the mock's address goes. */
    curl: first ? curlSample(manifest, first, `http://origin.invalid${basePath}`).replaceAll(' \\\n  ', ' ') : '',
  };
}

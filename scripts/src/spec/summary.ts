import type { Manifest } from '../manifest/manifest.ts';
import { curlSample } from '../samples/curl.ts';
import type { AsyncBundle } from './asyncapi.ts';

/** What a list of surfaces shows of each, so that nobody has to read whole manifests for it. */
export function summary(manifest: Manifest, realtime?: AsyncBundle) {
  const { surface, title, version, basePath, errorFields, operations } = manifest;
  const first = operations.find(({ method }) => method === 'GET') ?? operations[0];
  return {
    surface,
    title,
    version,
    basePath,
    errorFields,
    operations: operations.length,
    ...(realtime && { realtime: realtimeSummary(realtime) }),
    /** A curl command to try; `http://origin.invalid` stands where the mock's address goes. */
    curl: first ? curlSample(manifest, first, `http://origin.invalid${basePath}`).replaceAll(' \\\n  ', ' ') : '',
  };
}

function realtimeSummary({ info, operations }: AsyncBundle) {
  const kinds = Object.values(operations).map(({ action }) => action);
  const count = (kind: string) => kinds.filter((action) => action === kind).length;
  return { title: info.title, actions: count('send'), pushes: count('receive') };
}

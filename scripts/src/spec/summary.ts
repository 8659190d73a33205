import type { Manifest } from '../manifest/manifest.ts';
import { curlSample } from '../samples/curl.ts';
import type { AsyncBundle } from './asyncapi.ts';
import type { Bundle } from './openapi.ts';
import { routing } from './routing.ts';
import { tokenEndpointOf } from './token-endpoint.ts';

/** What a list of surfaces shows of each, so that nobody has to read whole manifests for it. */
export function summary(manifest: Manifest, bundle: Bundle, realtime?: AsyncBundle) {
  const { surface, title, version, basePath, errorFields, operations } = manifest;
  const tokenEndpoint = tokenEndpointOf(manifest, bundle);
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
    ...(tokenEndpoint && { tokenEndpoint }),
    ...routing(manifest, bundle),
  };
}

function realtimeSummary({ info, servers, operations }: AsyncBundle) {
  const kinds = Object.values(operations).map(({ action }) => action);
  const count = (kind: string) => kinds.filter((action) => action === kind).length;
  return { title: info.title, path: servers.websocket.pathname, actions: count('send'), pushes: count('receive') };
}

import type { Manifest } from '../manifest/manifest.ts';
import type { Bundle } from './openapi.ts';

interface TokenEndpoint {
  grants: Record<string, string[]>;
  answer: Record<string, unknown>;
}

/** Where and how access tokens are given; undefined if the spec does not say both. */
export function tokenEndpointOf({ tokenUrls }: Manifest, bundle: Bundle) {
  const urls = [...new Set(Object.values(tokenUrls))];
  const endpoint = bundle['x-token-endpoint'] as TokenEndpoint | undefined;
  if (!endpoint || urls.length === 0) return undefined;
  const { grants, answer } = endpoint;
  return { urls, grants, answer };
}

import type { Bundle, SecurityScheme } from '../spec/openapi.ts';
import { SpecError } from '../spec/spec-error.ts';
import type { Manifest, ManifestOperation, SecurityKind } from './manifest.ts';

export function securityKinds(bundle: Bundle): Record<string, SecurityKind> {
  const schemes = Object.entries(bundle.components?.securitySchemes ?? {});
  return Object.fromEntries(schemes.map(([name, scheme]) => [name, kindOf(name, scheme)]));
}

function kindOf(name: string, { type, scheme }: SecurityScheme): SecurityKind {
  // The names of HTTP's schemes have no case: https://www.rfc-editor.org/rfc/rfc9110#section-11.1
  const httpScheme = scheme?.toLowerCase();
  if (type === 'http' && (httpScheme === 'bearer' || httpScheme === 'basic')) return httpScheme;
  if (type === 'oauth2') return 'bearer';
  const found = scheme ? `${type} ${scheme}` : type;
  throw new SpecError(`Security scheme "${name}": use bearer, basic or oauth2, not ${found}.`, `${name}:`);
}

/** The credentials that a sample of an operation shows: a token if the operation takes one, nothing if it needs none. */
export function sampleKind({ securitySchemes }: Manifest, { security }: ManifestOperation): SecurityKind | undefined {
  const kinds = security.flat().map((name) => securitySchemes[name]);
  return kinds.find((kind) => kind === 'bearer') ?? kinds[0];
}

/** Query parameter that goes with an API key, as the scheme says in `x-site-parameter`. */
export function siteParameter(bundle: Bundle): string | null {
  const schemes = Object.values(bundle.components?.securitySchemes ?? {});
  return schemes.map((scheme) => scheme['x-site-parameter']).find((name) => name !== undefined) ?? null;
}

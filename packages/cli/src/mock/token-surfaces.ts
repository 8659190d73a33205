import type { Surface } from '../surfaces.ts';

/** The paths at which surfaces give access tokens, as surfaces of their own: they are at the root and have other errors. */
export function tokenSurfaces(surfaces: readonly Surface[]): Surface[] {
  return surfaces.flatMap((surface) => {
    const { urls } = surface.tokenEndpoint ?? { urls: [] };
    if (urls.length === 0) return [];
    const paths = Object.fromEntries(urls.map((url) => [new URL(url).pathname, ['POST']]));
    return [{ ...surface, ...oauth, basePath: '', basePathAliases: [], paths }];
  });
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const oauth = {
  errorFields: { code: '/error', message: '/error_description' },
  errors: { 400: { error: 'invalid_request' } },
};

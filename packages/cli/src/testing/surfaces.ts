import type { Surface } from '../surfaces.ts';

/** A surface with what a test gives it. */
export function surfaceOf(surface: string, parts: Partial<Surface> = {}): Surface {
  return {
    surface,
    basePath: '',
    basePathAliases: [],
    caseInsensitive: { paths: false, keys: false },
    paths: {},
    title: surface,
    version: '1',
    errorFields: { code: '/code', message: '/message' },
    errors: {},
    operations: 0,
    curl: '',
    ...parts,
  };
}

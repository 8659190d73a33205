import type { Manifest } from '../manifest/manifest.ts';
import type { Bundle } from './openapi.ts';

/** What a server must know to find a request's operation, and to refuse one in the vendor's own words. */
export function routing({ operations }: Manifest, bundle: Bundle) {
  const { paths = false, keys = false } = (bundle['x-case-insensitive'] ?? {}) as Record<string, boolean>;
  const methods: Record<string, string[]> = {};
  for (const { path, method } of operations) methods[path] = [...(methods[path] ?? []), method];
  return {
    basePathAliases: (bundle['x-base-path-aliases'] as string[] | undefined) ?? [],
    caseInsensitive: { paths, keys },
    /** The methods of each path. */
    paths: methods,
    /** For each status, the first documented example of an error. */
    errors: errorExamples(operations),
  };
}

function errorExamples(operations: Manifest['operations']): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  for (const { status, content } of operations.flatMap(({ responses }) => responses)) {
    const [example] = content.flatMap(({ examples }) => Object.values(examples));
    if (Number(status) >= 400 && example) errors[status] ??= example.value;
  }
  return errors;
}

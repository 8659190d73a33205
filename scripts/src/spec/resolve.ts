import type { Bundle, Reference } from './openapi.ts';

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';
}

/** Follows a reference inside a bundle, as often as it takes. */
export function resolve<T extends object>(bundle: Bundle, value: T | Reference): T {
  let current: unknown = value;
  while (isReference(current)) current = follow(bundle, current);
  return current as T;
}

/** What a reference points to, which may be a reference again. */
export function follow(bundle: Bundle, { $ref }: Reference): unknown {
  const target = $ref
    .slice('#/'.length)
    .split('/')
    .reduce((node: unknown, key) => (node as Record<string, unknown> | undefined)?.[unescapeKey(key)], bundle);
  if (target === undefined) throw new Error(`The bundle has nothing at ${$ref}`);
  return target;
}

function unescapeKey(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Name of the component that a reference points to. */
export function componentName($ref: string): string {
  return unescapeKey($ref.slice($ref.lastIndexOf('/') + 1));
}

import type { Bundle } from './openapi.ts';
import { follow, isReference } from './resolve.ts';

/** A bundle with what references lead to in their place. One inside what it leads to stays: it has no end. */
export function dereference(bundle: Bundle): Bundle {
  const inline = (value: unknown, within: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => inline(item, within));
    if (isReference(value) && !within.includes(value.$ref)) {
      const { $ref, ...siblings } = value;
      return inline({ ...(follow(bundle, value) as object), ...siblings }, [...within, $ref]);
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inline(item, within)]));
  };
  return inline(bundle, []) as Bundle;
}

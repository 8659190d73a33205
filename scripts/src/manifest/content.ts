import type { Bundle, MediaType } from '../spec/openapi.ts';
import { resolve } from '../spec/resolve.ts';
import type { ManifestContent } from './manifest.ts';

export function contentOf(bundle: Bundle, content: Record<string, MediaType>): ManifestContent[] {
  return Object.entries(content).map(([mediaType, { schema = {}, examples = {} }]) => ({
    mediaType,
    schema,
    examples: Object.fromEntries(
      Object.entries(examples).map(([name, reference]) => {
        const { summary = '', value } = resolve(bundle, reference);
        return [name, { summary, value }];
      }),
    ),
  }));
}

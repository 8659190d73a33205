import type { ManifestContent, ManifestOperation } from '../manifest/manifest.ts';
import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';

const isJson = ({ mediaType }: ManifestContent) => /[/+]json\b/.test(mediaType);

/** The body that a client sends by default: JSON if the operation takes it. */
export function preferred(content: ManifestContent[]): ManifestContent | undefined {
  return content.find(isJson) ?? content[0];
}

/** Type of what an operation sends, as written in generated code. */
export function requestType({ id, requestBody }: ManifestOperation): string | undefined {
  const content = preferred(requestBody?.content ?? []);
  if (!content) return;
  return named(content.schema) ?? `NonNullable<operations['${id}']['requestBody']>['content']['${content.mediaType}']`;
}

/** Type of what an operation answers if all goes well. */
export function answerType({ id, responses }: ManifestOperation): string {
  const types = responses
    .filter(({ status }) => status.startsWith('2'))
    .map(({ status, content: contents }) => {
      const content = preferred(contents);
      if (!content) return 'undefined';
      return named(content.schema) ?? `operations['${id}']['responses'][${status}]['content']['${content.mediaType}']`;
    });
  return [...new Set(types)].join(' | ') || 'undefined';
}

/** A schema that is a component, or a list of one, is called by its name. */
function named(schema: Schema): string | undefined {
  if (schema.$ref) return `models.${componentName(schema.$ref)}`;
  if (schema.type === 'array' && schema.items) {
    const item = named(schema.items);
    return item && `${item}[]`;
  }
  return undefined;
}

import type { ManifestContent, ManifestOperation } from '../manifest/manifest.ts';
import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';
import { modelName } from './names.ts';

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

export function isForm(mediaType: string): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded');
}

/** The body that a client sends by default: JSON if the operation takes it. */
export function preferred(content: ManifestContent[]): ManifestContent | undefined {
  return content.find(({ mediaType }) => isJson(mediaType)) ?? content[0];
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
      const key = /^\d+$/.test(status) ? status : `'${status}'`;
      return named(content.schema) ?? `operations['${id}']['responses'][${key}]['content']['${content.mediaType}']`;
    });
  return [...new Set(types)].join(' | ') || 'undefined';
}

/** Type of the call: a list that has pages can be iterated. */
export function callType(operation: ManifestOperation): string {
  const answer = answerType(operation);
  if (!operation.pagination) return `Call<${answer}>`;
  const keys = operation.pagination.items.split('/').slice(1);
  return `PagedCall<${answer}, ${[answer, ...keys.map((key) => `['${key}']`)].join('')}[number]>`;
}

/** A schema that is a component, or a list of one, is called by its name. */
function named(schema: Schema): string | undefined {
  if (schema.$ref) return `models.${modelName(componentName(schema.$ref))}`;
  if (schema.type === 'array' && schema.items) {
    const item = named(schema.items);
    return item && `${item}[]`;
  }
  return undefined;
}

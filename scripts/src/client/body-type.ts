import type { ManifestContent, ManifestOperation, ManifestResponse } from '../manifest/manifest.ts';
import type { Schema } from '../spec/openapi.ts';
import { componentName } from '../spec/resolve.ts';
import { includeOf } from './includes.ts';
import { modelName } from './names.ts';

/** The type of a body that comes with a status. */
export interface StatusType {
  status: string;
  type: string;
}

export function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

export function isForm(mediaType: string): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded');
}

export function isMultipart(mediaType: string): boolean {
  return mediaType.startsWith('multipart/form-data');
}

/** Whether a body may be sent as JSON or as a form. */
export function takesForm({ requestBody }: ManifestOperation): boolean {
  const mediaTypes = requestBody?.content.map(({ mediaType }) => mediaType) ?? [];
  return mediaTypes.some(isJson) && mediaTypes.some(isForm);
}

/** The body that a client sends by default: JSON if the operation takes it. */
export function preferred(content: ManifestContent[]): ManifestContent | undefined {
  return content.find(({ mediaType }) => isJson(mediaType)) ?? content[0];
}

/** Type of what an operation sends, as written in generated code. */
export function requestType({ id, requestBody, envelope }: ManifestOperation): string | undefined {
  const content = preferred(requestBody?.content ?? []);
  if (!content) return;
  const whole = `NonNullable<operations['${id}']['requestBody']>['content']['${content.mediaType}']`;
  if (envelope && isMultipart(content.mediaType)) return `Unprefixed<${whole}, '${envelope.argument}'>`;
  const inner = envelope && content.schema.properties?.[envelope.argument];
  if (inner) return named(inner) ?? `NonNullable<${whole}['${envelope.argument}']>`;
  return named(content.schema) ?? whole;
}

/** Whether a call can be made without a body. */
export function isBodyOptional({ requestBody, envelope }: ManifestOperation): boolean {
  const content = preferred(requestBody?.content ?? []);
  if (!envelope || !content || isMultipart(content.mediaType)) return !requestBody?.required;
  return !content.schema.required?.includes(envelope.argument);
}

/** What an operation answers if all goes well. */
export function answerTypes(operation: ManifestOperation): StatusType[] {
  const suffix = includeSuffix(operation);
  const successes = operation.responses.filter(({ status }) => status.startsWith('2'));
  if (successes.length === 0) return [{ status: 'number', type: 'undefined' }];
  return successes.map((response) => {
    const status = /^\d+$/.test(response.status) ? response.status : 'number';
    return { status, type: bodyType(operation, response, suffix) };
  });
}

/** What an operation answers if it refuses a call, as far as statuses are named one by one. */
export function refusalTypes(operation: ManifestOperation): StatusType[] {
  return operation.responses
    .filter(({ status }) => /^[345]\d\d$/.test(status))
    .map((response) => ({ status: response.status, type: bodyType(operation, response) }));
}

/** Type of the call: a list that has pages can be iterated. */
export function callType(operation: ManifestOperation): string {
  const answer = answerType(operation);
  if (!operation.pagination) return `Call<${answer}>`;
  const item = operation.pageItem && named(operation.pageItem, includeSuffix(operation));
  const keys = operation.pagination.items.split('/').slice(1);
  const list = keys.reduce((type, key) => `NonNullable<${type}['${key}']>`, answer);
  return `PagedCall<${answer}, ${item ?? `${list}[number]`}>`;
}

/** Type of what an operation answers if all goes well, whatever the status. */
export function answerType(operation: ManifestOperation): string {
  return [...new Set(answerTypes(operation).map(({ type }) => type))].join(' | ');
}

/** Types that follow what a call includes have a parameter for it. */
function includeSuffix(operation: ManifestOperation): string {
  return includeOf(operation) ? 'With<Include>' : '';
}

function bodyType({ id }: ManifestOperation, { status, content: contents }: ManifestResponse, suffix = ''): string {
  const content = preferred(contents);
  if (!content) return 'undefined';
  const key = /^\d+$/.test(status) ? status : `'${status}'`;
  return named(content.schema, suffix) ?? `operations['${id}']['responses'][${key}]['content']['${content.mediaType}']`;
}

/** A schema that is a component, or a list of one, is called by its name. */
function named(schema: Schema, suffix = ''): string | undefined {
  if (schema.$ref) return `models.${modelName(componentName(schema.$ref))}${suffix}`;
  if (schema.type === 'array' && schema.items) {
    const item = named(schema.items, suffix);
    return item && `${item}[]`;
  }
  return undefined;
}

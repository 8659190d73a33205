import { type Bundle, methods, type Operation, type PathItem } from '../spec/openapi.ts';
import { resolve } from '../spec/resolve.ts';
import { SpecError } from '../spec/spec-error.ts';
import { contentOf } from './content.ts';
import type { Envelope, Manifest, ManifestOperation, Pagination, RateLimit } from './manifest.ts';
import { constantHeaders, parametersOf } from './parameters.ts';
import { securityKinds, siteParameter } from './security.ts';
import { baseUrlOf, baseUrlsOf, tokenUrlsOf } from './server.ts';

/** Reads a bundle into the manifest that everything else is made from. */
export function buildManifest(surface: string, bundle: Bundle): Manifest {
  const baseUrl = baseUrlOf(bundle);
  const operations = Object.entries(bundle.paths ?? {}).flatMap(([path, item]) => operationsAt(bundle, path, item));
  return {
    surface,
    title: bundle.info.title,
    version: bundle.info.version,
    clientName: extension<string>(bundle, 'x-client-name'),
    baseUrl,
    basePath: new URL(baseUrl).pathname.replace(/\/$/, ''),
    baseUrls: baseUrlsOf(bundle),
    tokenUrls: tokenUrlsOf(bundle),
    securitySchemes: securityKinds(bundle),
    siteParameter: siteParameter(bundle),
    headers: constantHeaders(operations),
    formListSuffix: (bundle['x-form-list-suffix'] as string | undefined) ?? null,
    errorFields: errorFields(bundle),
    errorStatuses: errorStatuses(operations),
    rateLimit: rateLimit(bundle['x-rate-limit']),
    envelope: envelope(bundle),
    operations,
  };
}

function operationsAt(bundle: Bundle, path: string, item: PathItem): ManifestOperation[] {
  return methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [readOperation(bundle, path, method, item, operation)] : [];
  });
}

function readOperation(
  bundle: Bundle,
  path: string,
  method: string,
  item: PathItem,
  operation: Operation,
): ManifestOperation {
  const body = operation.requestBody && resolve(bundle, operation.requestBody);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    tags: operation.tags ?? [],
    deprecated: operation.deprecated ?? false,
    security: (operation.security ?? bundle.security ?? []).map((alternative) => Object.keys(alternative)),
    parameters: parametersOf(bundle, path, item, operation),
    requestBody: body ? { required: body.required ?? false, content: contentOf(bundle, body.content) } : null,
    responses: Object.entries(operation.responses ?? {}).map(([status, reference]) => {
      const response = resolve(bundle, reference);
      return { status, description: response.description, content: contentOf(bundle, response.content ?? {}) };
    }),
    ...paging(bundle, operation),
    permission: (operation['x-permission'] as string | undefined) ?? null,
    scopes: (operation['x-scopes'] as Record<string, string> | undefined) ?? {},
    envelope: body ? envelope(bundle) : null,
    rateLimit: rateLimit(operation['x-rate-limit']),
    source: (operation['x-source'] as ManifestOperation['source'] | undefined) ?? [],
  };
}

function paging(bundle: Bundle, operation: Operation): Pick<ManifestOperation, 'pagination' | 'pageItem'> {
  const ways = pagination(operation['x-pagination']);
  const [success] = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
  const content = success && Object.values(resolve(bundle, success[1]).content ?? {})[0];
  if (!ways || !content?.schema) return { pagination: ways, pageItem: null };
  const names = ways.items.split('/').slice(1);
  const list = names.reduce((schema, name) => resolve(bundle, schema).properties?.[name] ?? {}, content.schema);
  return { pagination: ways, pageItem: resolve(bundle, list).items ?? null };
}

/** A page is named by a pointer, or by a query parameter's name. */
function pagination(value: unknown): Pagination | null {
  if (value === undefined) return null;
  const { page, ...rest } = value as Pagination;
  return page === undefined ? rest : { ...rest, page: page.startsWith('/') ? page : `/${page}` };
}

function errorStatuses(operations: readonly ManifestOperation[]): number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => Number(status)));
  return [...new Set(statuses.filter((status) => status >= 300))].sort((a, b) => a - b);
}

function rateLimit(value: unknown): RateLimit | null {
  if (value === undefined) return null;
  const { requests, seconds, per } = value as RateLimit;
  return { requests, seconds, per };
}

function envelope(bundle: Bundle): Envelope | null {
  return (bundle['x-envelope'] as Envelope | undefined) ?? null;
}

function errorFields(bundle: Bundle): Manifest['errorFields'] {
  const { code, message } = extension<Manifest['errorFields']>(bundle, 'x-error-fields');
  return { code, message };
}

function extension<T>(bundle: Bundle, name: `x-${string}`): T {
  const value = bundle[name];
  if (value === undefined) throw new SpecError(`There is no ${name}; EXTENSIONS.md says what it holds.`);
  return value as T;
}

import { type Bundle, methods, type Operation, type PathItem } from '../spec/openapi.ts';
import { resolve } from '../spec/resolve.ts';
import { SpecError } from '../spec/spec-error.ts';
import { contentOf } from './content.ts';
import type { Manifest, ManifestOperation, Pagination, RateLimit } from './manifest.ts';
import { parametersOf } from './parameters.ts';
import { securityKinds } from './security.ts';
import { baseUrlOf } from './server.ts';

/** Reads a bundle into the manifest that everything else is made from. */
export function buildManifest(surface: string, bundle: Bundle): Manifest {
  const baseUrl = baseUrlOf(bundle);
  return {
    surface,
    title: bundle.info.title,
    version: bundle.info.version,
    clientName: extension<string>(bundle, 'x-client-name'),
    baseUrl,
    basePath: new URL(baseUrl).pathname.replace(/\/$/, ''),
    securitySchemes: securityKinds(bundle),
    errorFields: errorFields(bundle),
    rateLimit: rateLimit(bundle['x-rate-limit']),
    operations: Object.entries(bundle.paths ?? {}).flatMap(([path, item]) => operationsAt(bundle, path, item)),
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
    pagination: (operation['x-pagination'] as Pagination | undefined) ?? null,
    permission: (operation['x-permission'] as string | undefined) ?? null,
    rateLimit: rateLimit(operation['x-rate-limit']),
    source: (operation['x-source'] as ManifestOperation['source'] | undefined) ?? [],
  };
}

function rateLimit(value: unknown): RateLimit | null {
  if (value === undefined) return null;
  const { requests, seconds, per } = value as RateLimit;
  return { requests, seconds, per };
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

import { buildManifest } from '../manifest/build-manifest.ts';
import type { Manifest, ManifestOperation } from '../manifest/manifest.ts';
import type { Bundle, MediaType, Operation, PathItem, Schema } from '../spec/openapi.ts';

/** A bundle that has all it must have, and what a test gives it. */
export function bundleOf(parts: Partial<Bundle> = {}): Bundle {
  return {
    openapi: '3.1.1',
    info: { title: 'Chat API', version: '1' },
    servers: [{ url: 'https://api.example.com/v1' }],
    security: [{ token: [] }],
    'x-client-name': 'ChatClient',
    'x-error-fields': { code: '/code', message: '/message' },
    ...parts,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, ...parts.components },
  };
}

export function operationOf(operationId: string, parts: Partial<Operation> = {}): Operation {
  return {
    operationId,
    summary: 'Do a thing',
    description: 'Does a thing.',
    responses: { 204: { description: 'Done.' } },
    'x-source': [{ document: 'chat.txt', heading: 'A thing' }],
    ...parts,
  };
}

export function manifestOf(paths: Record<string, PathItem>, parts: Partial<Bundle> = {}): Manifest {
  return buildManifest('chat', bundleOf({ paths, ...parts }));
}

/** An operation of its own as the manifest has it, at `PUT /things` unless said otherwise. */
export function readOperation(
  parts: Partial<Operation>,
  path = '/things',
  root: Partial<Bundle> = {},
): ManifestOperation {
  const [operation] = manifestOf({ [path]: { put: operationOf('things.update', parts) } }, root).operations;
  if (!operation) throw new Error('The manifest has no operation.');
  return operation;
}

/** JSON content with a sample. */
export function json(schema: Schema, value?: unknown): Record<string, MediaType> {
  return { 'application/json': { schema, ...(value !== undefined && { examples: { sample: { value } } }) } };
}

export function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

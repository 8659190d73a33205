import type { Schema } from './schema.ts';

/** The parts of an OpenAPI document without references that the mock reads itself. */
export interface OpenApiDocument {
  components?: { securitySchemes?: unknown };
  paths: Record<string, Record<string, DocumentOperation>>;
}

export interface DocumentOperation {
  requestBody?: { content?: Record<string, MediaType> };
  responses?: Record<string, { content?: Record<string, MediaType> }>;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, unknown>;
}

/** The document with one path alone. Its other components are needed only where that path leads back to itself. */
export function onlyPath(document: OpenApiDocument, template: string): OpenApiDocument {
  const paths = { [template]: document.paths[template] ?? {} };
  if (JSON.stringify(paths).includes('"$ref"')) return { ...document, paths };
  const { components: { securitySchemes } = {} } = document;
  return { ...document, paths, components: { securitySchemes } };
}

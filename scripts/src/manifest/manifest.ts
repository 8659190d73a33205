import type { Schema } from '../spec/openapi.ts';

/** All that clients, mock and docs need to know of a surface, with every default filled in. */
export interface Manifest {
  surface: string;
  title: string;
  version: string;
  /** Name of the client class. */
  clientName: string;
  /** Address of the first server with its variables' defaults. */
  baseUrl: string;
  /** Path of that address: `/v4`. Empty if there is none. */
  basePath: string;
  securitySchemes: Record<string, SecurityKind>;
  errorFields: { code: string; message: string };
  rateLimit: RateLimit | null;
  operations: ManifestOperation[];
}

export type SecurityKind = 'bearer' | 'basic';

export interface RateLimit {
  requests: number;
  seconds: number;
  per: 'ip' | 'credential';
}

export interface ManifestOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  tags: string[];
  deprecated: boolean;
  /** Alternatives; each lists schemes that are needed together. Empty if none is needed. */
  security: string[][];
  parameters: ManifestParameter[];
  requestBody: { required: boolean; content: ManifestContent[] } | null;
  responses: ManifestResponse[];
  pagination: Pagination | null;
  /** What the agent behind the credentials must be allowed to do, in the vendor's words. */
  permission: string | null;
  rateLimit: RateLimit | null;
  source: { document: string; heading: string }[];
}

/** How a list goes on: the next page is the query parameter `page` plus one, until what `next` points to is empty. */
export interface Pagination {
  items: string;
  page: string;
  first: number;
  next: string;
}

export interface ManifestParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  deprecated: boolean;
  description: string;
  style: string;
  explode: boolean;
  schema: Schema;
  example: unknown;
}

export interface ManifestResponse {
  status: string;
  description: string;
  content: ManifestContent[];
}

export interface ManifestContent {
  mediaType: string;
  schema: Schema;
  examples: Record<string, { summary: string; value: unknown }>;
}

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
  /** Addresses of all servers; what a variable without a list of values stands for is written `${string}`. */
  baseUrls: string[];
  /** For each of these addresses, where it gets its access tokens. */
  tokenUrls: Record<string, string>;
  /** Path of that address: `/v4`. Empty if there is none. */
  basePath: string;
  securitySchemes: Record<string, SecurityKind>;
  /** Query parameter that goes with user name and password, and says which site they are for. */
  siteParameter: string | null;
  /** Headers that every operation demands, with their only value. */
  headers: Record<string, string>;
  /** What follows the name of a list in a form. */
  formListSuffix: string | null;
  errorFields: { code: string; message: string };
  /** All statuses that errors are described with. */
  errorStatuses: number[];
  rateLimit: RateLimit | null;
  /** What is put around the body of a request. */
  envelope: Envelope | null;
  operations: ManifestOperation[];
}

/** The argument of a call becomes the property `argument` of the body; some options of the call become others. */
export interface Envelope {
  argument: string;
  options: string[];
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
  /** Schema of the entries of a page. */
  pageItem: Schema | null;
  /** What the agent behind the credentials must be allowed to do, in the vendor's words. */
  permission: string | null;
  /** Scopes of which the token needs one, with what they give access to. */
  scopes: Record<string, string>;
  envelope: Envelope | null;
  rateLimit: RateLimit | null;
  source: { document: string; heading: string }[];
}

/** How a list goes on. All but `first` and `isAlone` are JSON pointers; EXTENSIONS.md says what they lead to. */
export interface Pagination {
  items: string;
  page?: string;
  first?: number;
  next?: string;
  pages?: string;
  isAlone?: boolean;
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

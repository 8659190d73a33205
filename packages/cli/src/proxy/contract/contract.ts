import { readSpec } from '../../specs.ts';
import type { Schema } from './schema.ts';

/** What the spec says of a surface, as its manifest has it, with the schemas that the manifest refers to. */
export interface Contract {
  siteParameter: string | null;
  /** Addresses of the vendor that no operation has: the password grant. */
  tokenUrls: Record<string, string>;
  operations: Operation[];
  /** The bundle; references in schemas lead into it. */
  document: object;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  requestBody: { required: boolean; content: Content[] } | null;
  responses: DocumentedResponse[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  deprecated: boolean;
  style: string;
  explode: boolean;
  schema: Schema;
}

export interface DocumentedResponse {
  status: string;
  content: Content[];
}

export interface Content {
  mediaType: string;
  schema: Schema;
  examples: Record<string, { value: unknown }>;
}

export async function readContract(surface: string): Promise<Contract> {
  const [manifest, document] = await Promise.all([
    readSpec<Omit<Contract, 'document'>>(`${surface}.manifest.json`),
    readSpec<object>(`${surface}.openapi.json`),
  ]);
  return { ...manifest, document };
}

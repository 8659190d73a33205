import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

const { resolve } = createRequire(import.meta.url);

export async function readContract(surface: string): Promise<Contract> {
  const read = async (file: string) => JSON.parse(await readFile(resolve(`@colloquy/specs/${file}`), 'utf8'));
  const [manifest, document] = await Promise.all([read(`${surface}.manifest.json`), read(`${surface}.openapi.json`)]);
  return { ...manifest, document };
}

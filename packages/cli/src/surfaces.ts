import { unknownName } from './nearest.ts';
import { readSpec } from './specs.ts';
import { UsageError } from './usage-error.ts';

/** Where access tokens are given for credentials. */
export interface TokenEndpoint {
  /** At the vendor. */
  urls: string[];
  /** For each `grant_type`, the other fields that a form must have. */
  grants: Record<string, string[]>;
  /** The documented sample. */
  answer: Record<string, unknown>;
}

/** A surface that can be mocked. */
export interface Surface {
  surface: string;
  title: string;
  version: string;
  /** Where the vendor has it: `/v4`. Empty if its paths begin at the root. */
  basePath: string;
  /** Other base paths that the vendor's documents show. */
  basePathAliases: string[];
  /** What the vendor reads without regard to case. */
  caseInsensitive: { paths: boolean; keys: boolean };
  /** The methods of each path below the base path. */
  paths: Record<string, string[]>;
  /** JSON pointers to the code and message in an error's body. */
  errorFields: { code: string; message: string };
  /** For each status, the first documented body of an error. */
  errors: Record<string, unknown>;
  operations: number;
  /** Its websocket, if it has one. */
  realtime?: { title: string; path: string; actions: number; pushes: number };
  tokenEndpoint?: TokenEndpoint;
  /** A command to try, with `http://origin.invalid` for the mock's address. */
  curl: string;
}

export function readSurfaces(): Promise<Surface[]> {
  return readSpec('surfaces.json');
}

/** The surfaces with these ids, in the order of the list; all of them if no ids are given. */
export function chooseSurfaces(known: readonly Surface[], ids?: readonly string[]): Surface[] {
  const names = known.map(({ surface }) => surface);
  for (const id of ids ?? []) {
    if (!names.includes(id)) throw unknownName('surface', id, names);
  }
  if (ids?.length === 0) throw new UsageError(`No surface is chosen. There are: ${names.join(', ')}.`);
  return known.filter(({ surface }) => ids?.includes(surface) ?? true);
}

import { table } from '../console/table.ts';
import type { Surface } from '../surfaces.ts';
import { readSpec } from './spec-files.ts';

interface ListedSurface {
  surface: string;
  title: string;
  version: string;
  operations: number;
  /** Where the mock has it. */
  path: string;
  /** Where the vendor has it; one of several places, if there are several. */
  vendor: string;
  /** Where the mock has its websocket, if it has one. */
  websocket?: string;
}

interface Server {
  url: string;
  variables?: Record<string, { default: string }>;
}

export function listSurfaces(surfaces: readonly Surface[]): Promise<ListedSurface[]> {
  return Promise.all(
    surfaces.map(async ({ surface, title, version, operations, basePath, realtime }) => {
      const { servers } = JSON.parse(await readSpec(surface, 'json')) as { servers: [Server] };
      const place = { path: basePath || '/', vendor: addressOf(servers[0]) };
      return { surface, title, version, operations, ...place, ...(realtime && { websocket: realtime.path }) };
    }),
  );
}

export function surfaceTable(list: readonly ListedSurface[]): string {
  const head = ['surface', 'title', 'version', 'operations', 'path', 'vendor', 'websocket'];
  return table([head, ...list.map((surface) => Object.values(surface).map(String))]);
}

function addressOf({ url, variables = {} }: Server): string {
  return url.replace(/\{(\w+)\}/g, (_, name) => variables[name]?.default ?? '');
}

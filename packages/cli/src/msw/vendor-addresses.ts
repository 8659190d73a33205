import { readSpec } from '../specs.ts';
import type { Surface } from '../surfaces.ts';

interface Server {
  url: string;
  variables?: Record<string, { enum?: string[] }>;
}

interface RealtimeServer {
  protocol: string;
  host: string;
  pathname?: string;
}

/** Match what a surface has at its vendor: everything below its addresses, and where it gives tokens. */
export async function httpAddresses(surface: Surface): Promise<RegExp[]> {
  const { servers } = await readSpec<{ servers: Server[] }>(`${surface.surface}.openapi.json`);
  const basePaths = [surface.basePath, ...surface.basePathAliases].map(escaped).join('|');
  const flags = surface.caseInsensitive.paths ? 'i' : '';
  const bases = servers.map(({ url, variables }) => {
    const origin = url.slice(0, url.length - surface.basePath.length);
    return new RegExp(`^${originPattern(origin, variables)}(?:${basePaths})(?=[/?]|$)`, flags);
  });
  const tokens = surface.tokenEndpoint?.urls ?? [];
  return [...bases, ...tokens.map((url) => new RegExp(`^${escaped(url)}(?=[?]|$)`))];
}

/** Where a surface with a websocket has it at its vendor. */
export async function websocketAddress({ surface }: Surface): Promise<string> {
  const { servers } = await readSpec<{ servers: Record<string, RealtimeServer> }>(`${surface}.asyncapi.json`);
  const server = Object.values(servers).find(({ protocol }) => protocol === 'wss');
  if (!server) throw new Error(`The spec of ${surface} has no server with the protocol wss.`);
  return `wss://${server.host}${server.pathname ?? ''}`;
}

/** Variables have the values that the spec lists, or any part of a host's name if it lists none. */
function originPattern(origin: string, variables: Server['variables'] = {}): string {
  return origin.replace(/\{(\w+)\}|[^{]+/g, (text, name?: string) => {
    if (name === undefined) return escaped(text);
    return `(?:${variables[name]?.enum?.map(escaped).join('|') ?? '[^./:]+'})`;
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClose } from '../http/close-server.ts';
import { listen } from '../http/listen.ts';
import { chooseSurfaces, readSurfaces, type Surface } from '../surfaces.ts';
import { createCheck } from './contract/check.ts';
import { readContract } from './contract/contract.ts';
import type { Deviation } from './contract/deviation.ts';
import { createExchange, type ProxyExchange } from './exchange.ts';
import { headerLimit } from './passage/pass.ts';
import { createTarget } from './passage/target.ts';

export interface ProxyOptions {
  surface: string;
  /** Where requests go: the vendor's host, with or without the surface's base path. */
  upstream: string;
  /** Port to listen on; any free one if left out. */
  port?: number;
  host?: string;
  /** For how many milliseconds the upstream may be silent. One minute if left out. */
  timeout?: number;
  /** Up to how many bytes a body is checked. 10 MiB if left out. */
  bodyLimit?: number;
  onDeviation?: (deviation: Deviation) => void;
  /** Is called after each exchange, and after its deviations. */
  onExchange?: (exchange: ProxyExchange) => void;
}

export interface RunningProxy {
  url: string;
  port: number;
  /** Stops listening, gives what is under way a moment, and waits until all that has passed is checked. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Passes requests to an upstream and tells where they, or its answers, differ from the spec. */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const { port = 0, host = '127.0.0.1' } = options;
  const [surface] = chooseSurfaces(await readSurfaces(), [options.surface]) as [Surface];
  const target = createTarget(options.upstream, surface.basePath);
  const check = createCheck(surface, await readContract(options.surface));
  const exchange = createExchange({ ...options, surface, target, check });

  const underWay = new Set<Promise<void>>();
  const server = createServer({ maxHeaderSize: headerLimit }, (request: IncomingMessage, response: ServerResponse) => {
    const one = exchange(request, response).finally(() => underWay.delete(one));
    underWay.add(one);
  });
  server.maxHeadersCount = 0;
  const closeServer = createClose(server);
  const listening = await listen(server, port, host);
  const close = async () => {
    await closeServer();
    await Promise.all(underWay);
  };
  return {
    ...listening,
    close,
    [Symbol.asyncDispose]: close,
  };
}

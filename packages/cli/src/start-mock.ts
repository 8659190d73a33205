import type { AddressInfo } from 'node:net';
import { createMockServer } from './http/server.ts';
import { createStaticFiles } from './http/static-files.ts';
import { createDispatcher } from './mock/dispatcher.ts';
import { readDereferenced, readSurfaces, type Surface } from './surfaces.ts';

export interface MockOptions {
  port?: number;
  host?: string;
  /** Folder of the documentation, served under /docs. */
  docs?: string | undefined;
}

export interface RunningMock {
  url: string;
  surfaces: Surface[];
  close(): Promise<void>;
}

/** Serves the mock of every surface on one port. */
export async function startMock({ port = 0, host = '127.0.0.1', docs }: MockOptions = {}): Promise<RunningMock> {
  const surfaces = await readSurfaces();
  const dispatch = createDispatcher(surfaces, async ({ surface, errorFields }) => {
    // Loading Prism takes longer than all else, so it waits for the first call.
    const { createPrismEngine } = await import('./mock/prism-engine.ts');
    return createPrismEngine(await readDereferenced(surface), errorFields);
  });
  const server = createMockServer(dispatch, docs === undefined ? undefined : createStaticFiles(docs));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    surfaces,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

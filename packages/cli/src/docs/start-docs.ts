import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticFiles } from '../http/static-files.ts';

interface DocsOptions {
  folder: string;
  port: number;
  host: string;
}

interface RunningDocs {
  url: string;
  close(): Promise<void>;
}

/** Serves the documentation alone. */
export async function startDocs({ folder, port, host }: DocsOptions): Promise<RunningDocs> {
  const files = createStaticFiles(folder);
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    files(path, request, response).catch(() => response.destroy());
  });
  await once(server.listen(port, host), 'listening');
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

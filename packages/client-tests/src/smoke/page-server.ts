import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An empty page, and the script that a test runs in it. */
export async function startPageServer(script: string): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url }, response) => {
    const [type, text] = url === '/smoke.js' ? ['text/javascript', script] : ['text/html', '<!doctype html>'];
    response.setHeader('content-type', type).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

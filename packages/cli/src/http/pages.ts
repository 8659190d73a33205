import type { IncomingMessage, ServerResponse } from 'node:http';
import { createStaticFiles } from './static-files.ts';

/** Serves the documentation under /docs, and leads there from the root. */
export function createPages(folder: string | undefined) {
  if (folder === undefined) return () => false;
  const files = createStaticFiles(folder);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const [path = ''] = (request.url ?? '').split(/[?#]/);
    if (path === '/' || path === '/docs') {
      response.writeHead(302, { location: '/docs/' }).end();
      return true;
    }
    if (!path.startsWith('/docs/')) return false;
    files(path.slice('/docs'.length), request, response).catch(() => response.destroy());
    return true;
  };
}

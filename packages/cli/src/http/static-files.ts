import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decodePath } from './decode-path.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder's files; a folder in it by its index.html. */
export function createStaticFiles(folder: string) {
  const root = join(folder, sep);
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const file = await find(root, path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`There is no page ${path}\n`);
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(file.path), response);
  };
}

async function find(root: string, path: string): Promise<{ path: string; size: number } | undefined> {
  const decoded = decodePath(path);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  const wanted = join(root, decoded);
  if (!wanted.startsWith(root)) return undefined;
  for (const candidate of [wanted, join(wanted, 'index.html')]) {
    const stats = await stat(candidate).catch(() => undefined);
    if (stats?.isFile()) return { path: candidate, size: stats.size };
  }
  return undefined;
}

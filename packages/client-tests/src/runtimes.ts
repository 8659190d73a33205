import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

export interface Runtime {
  name: string;
  program: string | undefined;
  args: string[];
}

const folder = join(import.meta.dirname, '../runtimes/node_modules');

function find(pattern: string): string | undefined {
  const [path] = globSync(pattern, { cwd: folder });
  return path && existsSync(join(folder, path)) ? join(folder, path) : undefined;
}

/** What clients run on besides a browser. Only the Node that runs the tests is always there. */
export const runtimes: Runtime[] = [
  { name: 'Node 22', program: find('node-22/bin/node'), args: [] },
  { name: 'Node 24', program: process.execPath, args: [] },
  { name: 'Node 26', program: find('node-26/bin/node'), args: [] },
  { name: 'Deno', program: find('@deno/*/deno'), args: ['run', '--allow-net', '--allow-read', '--allow-env'] },
  { name: 'Bun', program: find('@oven/bun-*/bin/bun'), args: [] },
];

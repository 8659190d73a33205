import { join } from 'node:path';
import { runInForeground } from './child.mjs';
import { pinnedNode } from './pinned-node.mjs';

const COLLOQUY_BIN = join('packages', 'cli', 'dist', 'bin.js');
const DOCS = join('apps', 'docs', 'dist');

/**
 * Serves until the user stops it, which is not a failure.
 *
 * @param {string} root
 * @param {{ port: number, host: string }} address
 * @param {string} [bin]
 * @returns {Promise<number>}
 */
export async function serve(root, { port, host }, bin = COLLOQUY_BIN) {
  const args = [bin, 'mock', '--port', String(port), '--host', host, '--docs', DOCS];
  const { code, stoppedBy } = await runInForeground(pinnedNode(root), args, { cwd: root });
  return stoppedBy === 'SIGINT' ? 0 : code;
}

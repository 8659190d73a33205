import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runHeldBack } from './child.mjs';
import { UserError } from './say.mjs';

/**
 * @param {string} root
 * @returns {string} the Node that package.json pins, which runs everything after the install
 */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} root
 * @param {string | undefined} version
 */
export async function assertPinnedNodeRuns(root, version) {
  const linked = join(root, 'node_modules', '.bin', 'node');
  const node = process.platform === 'win32' ? pinnedNode(root) : linked;
  const answer = await runHeldBack(node, ['--version'], { cwd: root }).catch(cantRun);
  if (!(answer instanceof UserError) && answer.output.trim() === `v${version}`) return;
  // Without the binary, the next run installs it anew instead of taking it for a good one.
  rmSync(pinnedNode(root), { force: true });
  const reason = answer instanceof UserError ? answer.message : `It answered "${answer.output.trim()}".`;
  throw new UserError(
    `Node ${version}, installed for this project, does not run. ${reason} Run the same command again.`,
  );
}

/** @param {unknown} error */
function cantRun(error) {
  if (error instanceof UserError) return error;
  throw error;
}

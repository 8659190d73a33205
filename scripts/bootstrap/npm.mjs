import { existsSync } from 'node:fs';
import { basename } from 'node:path';

const WINDOWS = process.platform === 'win32';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string, args: string[], shell: boolean }} the npm that started us, else the one on PATH
 */
export function findNpm(env) {
  const script = env.npm_execpath;
  if (!script || !/^npm\b/.test(basename(script))) return { command: 'npm', args: [], shell: WINDOWS };
  return { command: nodeOfNpm(env), args: [script], shell: false };
}

/**
 * Under npm, our own Node is the pinned one once it is installed, and `npm ci` deletes that.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function nodeOfNpm(env) {
  const node = env.npm_node_execpath;
  return node && existsSync(node) ? node : process.execPath;
}

/**
 * @param {import('./manifest.mjs').Manifest} manifest
 * @returns {string[]} the packages whose install scripts may run
 */
export function approvedScripts({ allowScripts = {} }) {
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether npm was told to install from its cache
 */
export function prefersCache({ npm_config_offline: offline, npm_config_prefer_offline: preferOffline }) {
  return offline === 'true' || preferOffline === 'true';
}

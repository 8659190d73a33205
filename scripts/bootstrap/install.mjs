import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runHeldBack } from './child.mjs';
import { installFailure, networkFailure } from './install-failure.mjs';
import { firstGap, isInstalled } from './installed.mjs';
import { readManifest } from './manifest.mjs';
import { approvedScripts, findNpm, prefersCache } from './npm.mjs';
import { assertPinnedNodeRuns, pinnedNode } from './pinned-node.mjs';
import { withProgress } from './progress.mjs';
import { UserError } from './say.mjs';

const QUIET = ['--loglevel=error', '--no-audit', '--no-fund'];
const SOON_WITHOUT_NETWORK = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'];
// Everything here is a development dependency, which NODE_ENV=production or omit=dev would leave out.
const ALL_KINDS = ['--include=dev', '--include=optional', '--include=peer'];

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureInstalled(root, env) {
  if (isInstalled(root)) return;
  const again = existsSync(join(root, 'node_modules', '.package-lock.json'));
  const label = again
    ? 'Updating dependencies (about half a minute)…'
    : 'Installing dependencies (first run only, about half a minute)…';
  await withProgress(label, () => install(root, env));
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function install(root, env) {
  const manifest = readManifest(root);
  const approved = approvedScripts(manifest);
  if (!prefersCache(env)) await assertRegistryAnswers(root, env);
  await npm(root, env, ['ci', '--ignore-scripts', ...ALL_KINDS]);
  if (approved.length > 0) {
    await npm(root, env, ['rebuild', ...approved, '--ignore-scripts=false', '--foreground-scripts=false']);
  }
  await assertPinnedNodeRuns(root, manifest.devDependencies?.node);
  if (!isInstalled(root)) await completeWithPinnedNode(root, env);
  const gap = firstGap(root);
  if (gap) throw new UserError(`The install left out ${gap}. Delete node_modules and run the same command again.`);
}

/**
 * Without a network, `npm ci` would first delete what is installed and then fail once for each package.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function assertRegistryAnswers(root, env) {
  const { code, output } = await runNpm(root, env, ['ping']);
  const failure = code !== 0 && networkFailure(output);
  if (failure) throw failure;
}

/**
 * npm leaves out an optional package that its own Node is too old for, though only the pinned Node will run it.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function completeWithPinnedNode(root, env) {
  const withPinnedNode = { ...env, npm_node_execpath: pinnedNode(root) };
  await npm(root, withPinnedNode, ['install', '--no-save', '--ignore-scripts', ...ALL_KINDS]);
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
async function npm(root, env, args) {
  const { code, output } = await runNpm(root, env, args);
  if (code !== 0) throw installFailure(output);
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
function runNpm(root, env, args) {
  const { command, args: script, shell } = findNpm(env);
  return runHeldBack(command, [...script, ...args, ...QUIET, ...SOON_WITHOUT_NETWORK], { cwd: root, env, shell });
}

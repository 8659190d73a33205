import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { suits, thisPlatform } from './platform.mjs';
import { UserError } from './say.mjs';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [extraneous]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 *
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/**
 * @param {string} root
 * @returns {boolean} whether node_modules holds what package-lock.json asks for
 */
export function isInstalled(root) {
  return firstGap(root) === undefined;
}

/**
 * @param {string} root
 * @returns {string | undefined} the first thing found missing or different
 */
export function firstGap(root) {
  const wanted = readLock(root);
  const present = readHiddenLock(root);
  if (!present) return 'node_modules';
  return (
    Object.keys(wanted).find((path) => path !== '' && !isMet(wanted[path], present[path])) ??
    Object.keys(present).find((path) => !wanted[path] && !present[path]?.extraneous) ??
    Object.keys(wanted).find((path) => wanted[path]?.link && !existsSync(join(root, path))) ??
    [pinnedNode(root)].find((path) => !existsSync(path))
  );
}

/**
 * @param {LockEntry | undefined} wanted
 * @param {LockEntry | undefined} present
 */
function isMet(wanted, present) {
  if (!wanted) return true;
  if (present) return present.version === wanted.version && present.link === wanted.link;
  if (!wanted.optional && !wanted.devOptional) return false;
  // npm leaves out an optional package made for another platform, and what only such a package needs.
  return !(wanted.os ?? wanted.cpu ?? wanted.libc) || !suits(wanted, platform());
}

/** @type {import('./platform.mjs').Platform | undefined} */
let knownPlatform;
function platform() {
  knownPlatform ??= thisPlatform();
  return knownPlatform;
}

/**
 * @param {string} root
 * @returns {LockEntries}
 */
function readLock(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  } catch {
    throw new UserError('package-lock.json is missing or damaged. Restore it: git checkout package-lock.json');
  }
}

/**
 * @param {string} root
 * @returns {LockEntries | undefined}
 */
function readHiddenLock(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

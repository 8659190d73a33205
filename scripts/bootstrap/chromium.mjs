import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UserError } from './say.mjs';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {string} the Chromium that the browser tests use, empty where there is none
 */
export function findChromium(env, platform = process.platform) {
  const chosen = env.CHROMIUM_PATH;
  if (!chosen) return usualPlaces(env, platform).find(isFile) ?? '';
  if (isFile(chosen)) return chosen;
  throw new UserError(
    `CHROMIUM_PATH is "${chosen}", which is not a file. Set it to a Chromium program, or unset it to use the one found.`,
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function usualPlaces(env, platform) {
  if (platform === 'win32') {
    return combine([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA], WINDOWS_APPS);
  }
  const onPath = combine((env.PATH ?? '').split(delimiter), PROGRAMS);
  if (platform !== 'darwin') return onPath;
  return [...combine(['/Applications', env.HOME && join(env.HOME, 'Applications')], MAC_APPS), ...onPath];
}

/**
 * @param {(string | undefined)[]} folders
 * @param {string[]} names
 */
function combine(folders, names) {
  return names.flatMap((name) => folders.filter((folder) => !!folder).map((folder) => join(String(folder), name)));
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

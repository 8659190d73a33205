import { UserError } from './say.mjs';

const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EIDLETIMEOUT',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'ERR_SOCKET_TIMEOUT',
  'ETIMEDOUT',
]);

/**
 * @param {string} output what npm printed
 * @returns {UserError}
 */
export function installFailure(output) {
  const unreachable = networkFailure(output);
  if (unreachable) return unreachable;
  const [code] = codesIn(output);
  if (code === 'EUSAGE' && output.includes('in sync')) {
    return new UserError('package-lock.json does not match package.json: run npm install');
  }
  return new UserError(`Installing the dependencies failed${code ? ` (${code})` : ''}. What npm said:`, output);
}

/**
 * @param {string} output what npm printed
 * @returns {UserError | undefined}
 */
export function networkFailure(output) {
  const code = codesIn(output).find((code) => NETWORK_CODES.has(code));
  if (!code) return undefined;
  return new UserError(
    `Can't reach the npm registry (${code}). Check the network or proxy, then run the same command again.`,
  );
}

/**
 * An install script's own npm reports its code inside that of ours, so there may be several.
 *
 * @param {string} output
 */
function codesIn(output) {
  return [...output.matchAll(/\bcode ([A-Z][A-Z0-9_]+)/g)].map(([, code]) => String(code));
}

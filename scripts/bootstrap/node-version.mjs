import { UserError } from './say.mjs';

const OLDEST = 20;

/** @param {string} version */
export function assertNodeIsRecent(version) {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new UserError(`Node ${version} is too old. Install Node ${OLDEST} or newer: https://nodejs.org`);
}

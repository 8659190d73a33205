/**
 * @typedef {object} Platform
 * @property {string} os
 * @property {string} cpu
 * @property {string} libc `glibc` or `musl` on Linux, else empty
 */

/** @returns {Platform} */
export function thisPlatform() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? linuxLibc() : '' };
}

/**
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} needs
 * @param {Platform} platform
 * @returns {boolean} whether npm installs a package with these needs here
 */
export function suits(needs, platform) {
  return allows(needs.os, platform.os) && allows(needs.cpu, platform.cpu) && allows(needs.libc, platform.libc);
}

/**
 * @param {string[] | undefined} list may hold exclusions, such as `!win32`
 * @param {string} value
 */
function allows(list, value) {
  if (!list || list.includes('any')) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((item) => item.startsWith('!'));
}

function linuxLibc() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header.glibcVersionRuntime ? 'glibc' : 'musl';
}

import { ArgumentError } from './errors/argument-error.ts';

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Checks where the calls go: credentials are sent over https, or not beyond this machine. */
export function checkBaseUrl(baseUrl: string): string {
  const { protocol, hostname, username, password, search, hash } = URL.parse(baseUrl) ?? new URL('about:blank');
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  if (isSafe && username + password + search + hash === '') return baseUrl;
  // What is wrong with it may be a password, so it is not repeated.
  throw new ArgumentError('baseUrl must be https, or http on this machine, without user, query or fragment.');
}

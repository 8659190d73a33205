import { ArgumentError } from './errors/argument-error.ts';

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Checks where the calls go: credentials are sent over https, or not beyond this machine. */
export function checkBaseUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) {
    throw new ArgumentError(`baseUrl is not a URL: ${baseUrl}. Pass one such as https://api15.comm100.io/v4.`);
  }
  const { protocol, hostname, username, password, search, hash } = new URL(baseUrl);
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new ArgumentError('baseUrl has a user, a query or a fragment. Pass scheme, host and path only.');
  }
  if (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) return baseUrl;
  throw new ArgumentError(`baseUrl must be https, or http on this machine: ${baseUrl}.`);
}

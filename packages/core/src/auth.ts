import { ArgumentError } from './errors/argument-error.ts';

/** An access token, or a function that gives one; the function is asked at every call. */
export interface TokenAuth {
  token: string | (() => string | Promise<string>);
}

/** User name and password, or what the vendor puts in their place, such as an email address and an API key. */
export interface BasicAuth {
  username: string;
  password: string;
}

export type Auth = TokenAuth | BasicAuth;

/** Gives the value of the `Authorization` header. */
export type Authorization = () => string | Promise<string>;

// The platform's own error for a header it can't send repeats the header, and with it the token.
const sendable = /^[\x21-\x7e]+$/;

function bearer(token: unknown): string {
  if (typeof token !== 'string' || !sendable.test(token)) {
    throw new ArgumentError('auth.token is empty or has characters that a header cannot carry. Pass the bare token.');
  }
  return `Bearer ${token}`;
}

function basic({ username, password }: BasicAuth): string {
  if (typeof username !== 'string' || typeof password !== 'string' || username === '' || username.includes(':')) {
    throw new ArgumentError('auth.username must be a text without a colon, and auth.password a text.');
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

export function authorization(auth: Auth | undefined): Authorization {
  if (auth && 'token' in auth) {
    const { token } = auth;
    return typeof token === 'function' ? async () => bearer(await token()) : () => bearer(token);
  }
  if (auth && 'username' in auth) {
    const header = basic(auth);
    return () => header;
  }
  throw new ArgumentError('auth is missing. Pass { auth: { token } } or { auth: { username, password } }.');
}

import { ArgumentError } from './errors/argument-error.ts';

/** Gives an access token. Asked again with the token that the server has refused, it should give another one. */
export type TokenFunction = (refused?: string) => string | Promise<string>;

/** An access token, or a function that gives one; the function is asked at every call. */
export interface TokenAuth {
  token: string | TokenFunction;
}

/** User name and password, or what the vendor puts in their place, such as an email address and an API key. */
export interface BasicAuth {
  username: string;
  password: string;
}

export type Auth = TokenAuth | BasicAuth;

/** Gives the value of the `Authorization` header, and another one for a value that the server has refused. */
export interface Authorization {
  header(): string | Promise<string>;
  renew?(refused: string): Promise<string>;
}

// The platform's own error for a header it can't send repeats the header, and with it the token.
const sendable = /^[\x21-\x7e]+$/;
const scheme = 'Bearer ';

function bearer(token: unknown): string {
  if (typeof token !== 'string' || !sendable.test(token)) {
    throw new ArgumentError('auth.token must be the bare token, which a header can carry.');
  }
  return `${scheme}${token}`;
}

interface Renewal {
  readonly refused: string;
  readonly header: Promise<string>;
  isOver?: boolean;
}

/** One renewal serves all calls with a refused token, also those that hear of the refusal when the renewal is over. */
function bearerFrom(token: TokenFunction): Authorization {
  const ask = async (refused?: string) => bearer(await token(refused));
  let last: Renewal | undefined;
  return {
    header: async () => {
      const header = await ask();
      // Who gives a refused token again has none of the renewal left.
      if (last?.isOver && last.refused === header) last = undefined;
      return header;
    },
    renew: (refused) => {
      if (last && !(last.isOver && last.refused !== refused)) return last.header;
      const renewal: Renewal = { refused, header: ask(refused.slice(scheme.length)) };
      last = renewal;
      renewal.header.then(
        () => {
          renewal.isOver = true;
        },
        () => {
          if (last === renewal) last = undefined;
        },
      );
      return renewal.header;
    },
  };
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
    return typeof token === 'function' ? bearerFrom(token) : { header: () => bearer(token) };
  }
  if (auth && 'username' in auth) {
    const header = basic(auth);
    return { header: () => header };
  }
  throw new ArgumentError('auth must be { token } or { username, password }.');
}

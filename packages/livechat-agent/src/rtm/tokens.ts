import { ArgumentError, type TokenFunction } from '@colloquy/core';

/** Gives the token to log in with, and another one in place of a token that was refused. */
export interface Tokens {
  next(): Promise<string>;
  accepted(): void;
  /** The token is of no use any more; false if no other can be had: there is but one, or its successor was refused too. */
  refuse(token: string): boolean;
}

export function createTokens(source: string | TokenFunction): Tokens {
  let refused: string | undefined;
  if (typeof source !== 'function') check(source);
  return {
    next: async () => check(typeof source === 'function' ? await source(refused) : source),
    accepted() {
      refused = undefined;
    },
    refuse(token) {
      const canRenew = typeof source === 'function' && refused === undefined;
      refused = token;
      return canRenew;
    },
  };
}

function check(token: unknown): string {
  if (typeof token === 'string' && token !== '') return token;
  throw new ArgumentError('token must be a text, or a function that gives one.');
}

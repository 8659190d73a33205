/** What an error means to the caller. */
export type ErrorKind =
  | 'aborted'
  | 'api'
  | 'argument'
  | 'authentication'
  | 'connection'
  | 'not-found'
  | 'permission'
  | 'rate-limit'
  | 'server'
  | 'timeout'
  | 'validation';

const brand = Symbol.for('@colloquy/error');

/** What an error knows of the call it ended. */
export interface ErrorDetails extends ErrorOptions {
  method?: string;
  /** Path of the call below the base URL, without the query. */
  path?: string;
}

/** Every error that a Colloquy client throws. `kind` says what it means. */
export abstract class ColloquyError extends Error {
  abstract readonly kind: ErrorKind;
  readonly [brand] = true;

  readonly method: string | undefined;
  readonly path: string | undefined;

  constructor(message: string, { method, path, ...options }: ErrorDetails = {}) {
    super(message, options);
    this.method = method;
    this.path = path;
    this.name = new.target.name;
  }
}

/**
 * Tells whether a value is an error of a Colloquy client.
 *
 * `instanceof` fails between realms and between the ESM and the CommonJS copy of a package; this doesn't.
 */
export function isColloquyError(value: unknown): value is ColloquyError {
  return typeof value === 'object' && value !== null && brand in value;
}

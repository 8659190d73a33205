import { ColloquyError } from './colloquy-error.ts';

/** No answer came: the host was not found, refused, or the connection broke. `cause` has the platform's own error. */
export class ConnectionError extends ColloquyError {
  readonly kind = 'connection';
}

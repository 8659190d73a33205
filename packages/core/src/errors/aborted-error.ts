import { ColloquyError } from './colloquy-error.ts';

/** The caller's signal ended the call. `cause` has the signal's reason. */
export class AbortedError extends ColloquyError {
  readonly kind = 'aborted';
}

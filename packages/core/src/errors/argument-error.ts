import { ColloquyError } from './colloquy-error.ts';

/** An argument or option can't be used. Nothing was sent. */
export class ArgumentError extends ColloquyError {
  readonly kind = 'argument';
}

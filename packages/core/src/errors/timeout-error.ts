import { ColloquyError } from './colloquy-error.ts';

/** The call took longer than its `timeout`. */
export class TimeoutError extends ColloquyError {
  readonly kind = 'timeout';
}

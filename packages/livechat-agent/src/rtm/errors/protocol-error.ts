import { ColloquyError } from '@colloquy/core';

/** The server sent what the protocol does not know. It is passed over; `frame` has its beginning. */
export class ProtocolError extends ColloquyError {
  readonly kind = 'connection';
  declare readonly frame: string;

  constructor(message: string, frame: string) {
    super(message);
    this.frame = frame.slice(0, 200);
  }
}

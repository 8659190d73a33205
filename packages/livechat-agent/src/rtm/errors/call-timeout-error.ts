import { TimeoutError } from '@colloquy/core';

/** No answer came in time. */
export class CallTimeoutError extends TimeoutError {
  /** False only if the call was still waiting for a connection. */
  declare readonly mayHaveBeenExecuted: boolean;

  constructor(message: string, mayHaveBeenExecuted: boolean) {
    super(message);
    this.mayHaveBeenExecuted = mayHaveBeenExecuted;
  }
}

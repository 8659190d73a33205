import { ConnectionError } from '@colloquy/core';

interface Circumstances extends ErrorOptions {
  reason?: string | undefined;
  /** Whether the server may have done what a call asked for. */
  mayHaveBeenExecuted?: boolean;
}

/** The connection ended, or there was none. */
export class DisconnectedError extends ConnectionError {
  /** Why the server ended the connection, if it said so. Calls that this ended have it in their `cause`. */
  declare readonly reason: string | undefined;
  /** False only if a call has certainly not reached the server, so that it can be made again without harm. */
  declare readonly mayHaveBeenExecuted: boolean;

  constructor(message: string, { reason, mayHaveBeenExecuted = false, ...options }: Circumstances = {}) {
    super(message, options);
    this.reason = reason;
    this.mayHaveBeenExecuted = mayHaveBeenExecuted;
  }
}

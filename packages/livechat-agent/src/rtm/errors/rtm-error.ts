import { ColloquyError, type ErrorKind } from '@colloquy/core';
import type { ErrorBody } from '../../../generated/models.ts';
import { textOr } from '../message.ts';

/** What kind of error the server says it is. */
export type RtmErrorType = ErrorBody['error']['type'];

const kinds: Record<string, ErrorKind> = {
  authentication: 'authentication',
  authorization: 'permission',
  internal: 'server',
  license_expired: 'permission',
  request_timeout: 'timeout',
  validation: 'validation',
};

/** The server answered an action with an error. `type` is the vendor's word for it, `kind` what all clients call it. */
export class RtmError extends ColloquyError {
  declare readonly kind: ErrorKind;
  declare readonly action: string;
  declare readonly type: RtmErrorType;
  /** The server's own message. */
  declare readonly reason: string;

  constructor(action: string, payload: unknown) {
    const error = Object(Object(payload).error);
    const type = textOr('unknown', error.type);
    const reason = textOr('no reason', error.message);
    super(`${action} failed: ${reason} (${type})`);
    this.kind = Object.hasOwn(kinds, type) ? (kinds[type] as ErrorKind) : 'api';
    this.action = action;
    this.type = type;
    this.reason = reason;
  }
}

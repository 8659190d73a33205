import type { ErrorType } from '../../generated/rtm.ts';

/** Why the server does not do what it is asked for. Thrown while an action is answered, it becomes the answer. */
export class RtmRefusal extends Error {
  override readonly name = 'RtmRefusal';
  /** The vendor's word for what is wrong. */
  readonly type: ErrorType | (string & {});

  constructor(type: ErrorType | (string & {}), message: string) {
    super(message);
    this.type = type;
  }
}
